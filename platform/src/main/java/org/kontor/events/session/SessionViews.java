package org.kontor.events.session;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.Appearance;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.events.speaker.Speaker;
import org.kontor.events.speaker.Speakers;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the page of a session shows its reader.
@Component
class SessionViews {
    private final Events events;
    private final Speakers speakers;
    private final Selections selections;
    private final OwnTimes times;
    private final Clock clock;

    SessionViews(
            Events events, Speakers speakers, Selections selections, OwnTimes times, Clock clock) {
        this.events = events;
        this.speakers = speakers;
        this.selections = selections;
        this.times = times;
        this.clock = clock;
    }

    SessionView of(String slug, UUID id, Shell shell, FormErrors errors) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        SessionCard session =
                events.session(event.id(), new SessionId(id)).orElseThrow(NotFound::new);
        return new SessionView(
                event,
                session,
                session.confirmed().isEmpty() ? List.of() : speakers(event, session),
                shell.visitor().person().map(person -> reader(event, session, person)),
                errors);
    }

    ModelAndView page(SessionView view) {
        return new ModelAndView(
                "events/session/show",
                Map.of("page", view),
                view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private SessionView.Reader reader(EventCard event, SessionCard session, PersonId person) {
        return new SessionView.Reader(
                Optional.ofNullable(selections.of(event.id(), person).get(session.id())),
                events.of(person).stream().anyMatch(card -> card.id().equals(event.id())),
                !session.plan().startsAt().isAfter(clock.instant()),
                OwnTimes.clashing(times.of(event.id(), person), session));
    }

    private List<Speaker> speakers(EventCard event, SessionCard session) {
        List<SpeakerId> confirmed = session.confirmed().stream().map(Appearance::speaker).toList();
        return speakers.of(event.id()).stream()
                .filter(speaker -> confirmed.contains(speaker.id()))
                .toList();
    }
}
