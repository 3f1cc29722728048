package org.kontor.notify.subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.notify.Cadence;
import org.kontor.notify.MailKind;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How often the reader wants which mail.
@Controller
class PreferencesController {
    private static final String PATH = "/me/mail";

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @RequestParam(defaultValue = "false") boolean saved,
            @ModelAttribute("shell") Shell shell) {
        Preferences.Chosen chosen = preferences.of(List.of(me(shell)));
        var values = new LinkedHashMap<String, String>();
        preferences
                .kinds()
                .forEach(kind -> values.put(kind.name(), chosen.of(me(shell), kind).name()));
        return page(FormInput.of(values), saved, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        var form = new FormInput(sent);
        SequencedMap<MailKind, Cadence> wanted = new LinkedHashMap<>();
        for (MailKind kind : preferences.kinds()) {
            Cadence cadence = form.choice(kind.name(), Cadence.class);
            if (!form.errors().has(kind.name()) && !kind.choices().contains(cadence)) {
                form.errors().add(kind.name(), "web.form.choice");
            }
            wanted.put(kind, cadence);
        }
        if (!form.errors().isEmpty()) {
            return page(form, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        wanted.forEach((kind, cadence) -> preferences.choose(me(shell), kind, cadence));
        return new ModelAndView("redirect:" + shell.link(PATH + "?saved=true"));
    }

    private ModelAndView page(FormInput form, boolean saved, HttpStatus status) {
        return new ModelAndView(
                "notify/subscription/preferences",
                Map.of("kinds", preferences.kinds(), "form", form, "saved", saved),
                status);
    }

    private static PersonId me(Shell shell) {
        return shell.visitor().person().orElseThrow(NotFound::new);
    }
}
