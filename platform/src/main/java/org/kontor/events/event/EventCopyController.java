package org.kontor.events.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.web.Forbidden;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sets an event up as an earlier one was, for who organises that one.
@Controller
class EventCopyController {
    private final Events events;
    private final CopyingEvent copying;

    EventCopyController(Events events, CopyingEvent copying) {
        this.events = events;
        this.copying = copying;
    }

    @GetMapping("/events/new/copy")
    @SignedIn
    ModelAndView form(@ModelAttribute(name = "shell", binding = false) Shell shell) {
        requireOrganiser(shell);
        return page(new FormInput(new LinkedMultiValueMap<>()), shell, HttpStatus.OK);
    }

    @PostMapping("/events/new/copy")
    @SignedIn
    ModelAndView copy(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        requireOrganiser(shell);
        var form = new FormInput(sent);
        Optional<EventCard> from =
                events.find(form.raw("from")).filter(event -> organises(shell, event));
        if (from.isEmpty()) {
            form.errors().add("from", "web.form.choice");
        }
        String slug = EventForm.slug(form);
        Translated name = form.translated("name", 200);
        if (name.isEmpty()) {
            form.errors().add("name-en", "web.form.required");
        }
        LocalDate first = form.date("first-day", LocalDate.EPOCH);
        if (form.errors().isEmpty()) {
            try {
                copying.copy(
                        from.orElseThrow(),
                        slug,
                        name,
                        first,
                        form.isTicked("interpreters"),
                        shell.visitor().person());
                return new ModelAndView("redirect:" + shell.link("/events/" + slug + "/setup"));
            } catch (DuplicateKeyException taken) {
                boolean isSlug = events.find(slug).isPresent();
                form.errors()
                        .add(
                                isSlug ? "slug" : "from",
                                isSlug ? "events.error.slug-taken" : "events.error.edition-taken");
            }
        }
        return page(form, shell, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void requireOrganiser(Shell shell) {
        if (!shell.visitor().isAdministrator() && !shell.visitor().holdsAny(Role.ORGANISER)) {
            throw new Forbidden();
        }
    }

    private static boolean organises(Shell shell, EventCard event) {
        return shell.visitor().holds(Role.ORGANISER, event.id().value());
    }

    private ModelAndView page(FormInput form, Shell shell, HttpStatus status) {
        var options = new LinkedHashMap<String, String>();
        events.all().stream()
                .filter(event -> organises(shell, event))
                .forEach(
                        event ->
                                options.put(
                                        event.slug(),
                                        shell.t(event.name())
                                                + ", "
                                                + shell.date(event.firstDay())));
        return new ModelAndView(
                "events/event/copy", Map.of("page", new EventCopyPage(options, form)), status);
    }
}
