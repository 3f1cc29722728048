package org.kontor.events.speaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kontor.events.AppearanceState;
import org.kontor.events.Clash;
import org.kontor.events.SessionId;
import org.kontor.web.Everyone;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A speaker's own page: open to everyone who knows its secret address, and for nothing else.
@Controller
class SpeakingController {
    private static final String PATH = "/speaking/{token}";

    private final SpeakerLinks links;
    private final Speakers speakers;
    private final Appearances appearances;
    private final ErasingSpeaker erasing;

    SpeakingController(
            SpeakerLinks links,
            Speakers speakers,
            Appearances appearances,
            ErasingSpeaker erasing) {
        this.links = links;
        this.speakers = speakers;
        this.appearances = appearances;
        this.erasing = erasing;
    }

    @GetMapping(PATH)
    @Everyone
    ModelAndView show(@PathVariable String token) {
        return withLink(
                token,
                speaking ->
                        page(token, speaking, SpeakerForm.of(speaking.speaker()), HttpStatus.OK));
    }

    @PostMapping(PATH)
    @Everyone
    ModelAndView change(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return withLink(token, speaking -> change(token, speaking, new FormInput(sent), shell));
    }

    @PostMapping(PATH + "/sessions/{session}")
    @Everyone
    ModelAndView answer(
            @PathVariable String token,
            @PathVariable UUID session,
            @RequestParam boolean comes,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return withLink(
                token,
                speaking -> {
                    List<Clash> clashes =
                            appearances.settle(
                                    speaking.speaker().id(),
                                    new SessionId(session),
                                    comes ? AppearanceState.CONFIRMED : AppearanceState.DECLINED);
                    return clashes.isEmpty()
                            ? again(token, shell)
                            : bound(token, speaking, clashes, shell);
                });
    }

    private static ModelAndView bound(
            String token, Speaking speaking, List<Clash> clashes, Shell shell) {
        var errors = FormErrors.none();
        clashes.forEach(
                clash ->
                        errors.add(
                                "sessions",
                                "programme.error.bound",
                                clash.arguments(shell, speaking.event().zone())));
        var form = SpeakerForm.of(speaking.speaker());
        return page(token, speaking, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/removal")
    @Everyone
    ModelAndView erase(@PathVariable String token) {
        return withLink(
                token,
                speaking -> {
                    erasing.erase(speaking.speaker());
                    return new ModelAndView("events/speaker/erased");
                });
    }

    private ModelAndView change(String token, Speaking speaking, FormInput form, Shell shell) {
        Speaker changed = SpeakerForm.readOwn(form, speaking.speaker());
        if (!form.errors().isEmpty()) {
            return page(token, speaking, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        speaking.speaker().version(),
                        () -> speakers.change(changed),
                        () -> SpeakerForm.of(links.find(token).orElseThrow().speaker()));
        return saved ? again(token, shell) : page(token, speaking, form, HttpStatus.CONFLICT);
    }

    /// What the link opens, or the page that says it opens nothing any more.
    private ModelAndView withLink(String token, Function<Speaking, ModelAndView> open) {
        Optional<Speaking> speaking = links.find(token);
        return speaking.map(open)
                .orElseGet(
                        () -> new ModelAndView("events/speaker/gone", Map.of(), HttpStatus.GONE));
    }

    private static ModelAndView again(String token, Shell shell) {
        return new ModelAndView("redirect:" + shell.link("/speaking/" + token));
    }

    private static ModelAndView page(
            String token, Speaking speaking, FormInput form, HttpStatus status) {
        return page(token, speaking, form, FormErrors.none(), status);
    }

    private static ModelAndView page(
            String token,
            Speaking speaking,
            FormInput form,
            FormErrors answers,
            HttpStatus status) {
        var page =
                new SpeakingPage("/speaking/" + token, speaking, form, answers, FormErrors.none());
        return new ModelAndView("events/speaker/speaking", Map.of("page", page), status);
    }
}
