package org.kontor.events.speaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the organiser's page of a speaker shows.
@Component
class SpeakerPages {
    private final Events events;

    SpeakerPages(Events events) {
        this.events = events;
    }

    ModelAndView page(
            EventCard event, Optional<Speaker> speaker, FormInput form, HttpStatus status) {
        return page(event, speaker, form, FormErrors.none(), status);
    }

    /// The page again, with what is wrong with the photo.
    ModelAndView withErrors(EventCard event, Speaker speaker, FormErrors photo) {
        return page(
                event,
                Optional.of(speaker),
                SpeakerForm.of(speaker),
                photo,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView again(EventCard event, Speaker speaker, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(event.path() + "/setup/speakers/" + speaker.id()));
    }

    /// The sessions in which the speaker speaks, or is to.
    List<SessionCard> sessions(EventCard event, Speaker speaker) {
        return events.sessions(event.id()).stream()
                .filter(session -> session.appearance(speaker.id()).isPresent())
                .toList();
    }

    private ModelAndView page(
            EventCard event,
            Optional<Speaker> speaker,
            FormInput form,
            FormErrors photo,
            HttpStatus status) {
        List<SessionCard> sessions = speaker.map(one -> sessions(event, one)).orElse(List.of());
        return new ModelAndView(
                "events/speaker/form",
                Map.of("page", new SpeakerPage(event, speaker, form, photo, sessions)),
                status);
    }
}
