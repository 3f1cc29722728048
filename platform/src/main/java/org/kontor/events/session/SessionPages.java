package org.kontor.events.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.events.EventCard;
import org.kontor.events.InTheWay;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.room.Rooms;
import org.kontor.events.speaker.SpeakerClash;
import org.kontor.events.speaker.SpeakerClashes;
import org.kontor.events.speaker.Speakers;
import org.kontor.events.track.Tracks;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the form of a session shows, and says there why it is refused.
@Component
public class SessionPages {
    private final Rooms rooms;
    private final Tracks tracks;
    private final Speakers speakers;
    private final SpeakerClashes clashes;
    private final SignUps signUps;
    private final People people;

    SessionPages(
            Rooms rooms,
            Tracks tracks,
            Speakers speakers,
            SpeakerClashes clashes,
            SignUps signUps,
            People people) {
        this.rooms = rooms;
        this.tracks = tracks;
        this.speakers = speakers;
        this.clashes = clashes;
        this.signUps = signUps;
        this.people = people;
    }

    SessionChoices choices(EventCard event) {
        return new SessionChoices(
                rooms.of(event.id()), tracks.of(event.id()), speakers.of(event.id()));
    }

    ModelAndView page(
            EventCard event,
            Optional<SessionId> session,
            FormInput form,
            SessionChoices choices,
            HttpStatus status) {
        return page(event, session, form, choices, Optional.empty(), status);
    }

    /// The form that was sent, with why it is refused.
    ModelAndView refused(
            EventCard event,
            Optional<SessionId> session,
            FormInput form,
            SessionChoices choices,
            Optional<Refusal> refusal) {
        return page(
                event,
                session,
                form,
                choices,
                refusal.flatMap(Refusal::inTheWay),
                form.errors().isOvertaken()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            EventCard event,
            Optional<SessionId> session,
            FormInput form,
            SessionChoices choices,
            Optional<InTheWay> inTheWay,
            HttpStatus status) {
        SequencedMap<PersonId, Boolean> signedUp =
                session.map(signUps::people).orElseGet(LinkedHashMap::new);
        Map<PersonId, Person> known = people.find(signedUp.keySet());
        var page =
                new SessionPage(
                        event,
                        session,
                        form,
                        choices,
                        session.map(id -> clashes(event, id)).orElse(List.of()),
                        inTheWay,
                        names(SignUps.those(signedUp, false), known),
                        names(SignUps.those(signedUp, true), known));
        return new ModelAndView("events/session/form", Map.of("page", page), status);
    }

    private List<SpeakerClash> clashes(EventCard event, SessionId session) {
        return clashes.of(event.id()).stream()
                .filter(clash -> clash.session().equals(session))
                .toList();
    }

    void say(Refusal refusal, EventCard event, FormInput form, Shell shell) {
        switch (refusal) {
            case Refusal.RoomTaken taken ->
                    form.errors()
                            .add(
                                    "room",
                                    "programme.error.room-taken",
                                    arguments(taken, event, shell));
            case Refusal.PeopleBound bound ->
                    form.errors().add("starts", "events.error.session-clash", names(bound));
            case Refusal.MeetingsHeld held ->
                    form.errors().add("starts", "programme.error.meetings-held");
        }
    }

    /// The refusal in one sentence.
    public String say(Refusal refusal, EventCard event, Shell shell) {
        return switch (refusal) {
            case Refusal.RoomTaken taken ->
                    shell.t("programme.error.room-taken", arguments(taken, event, shell));
            case Refusal.PeopleBound bound -> shell.t("events.error.session-clash", names(bound));
            case Refusal.MeetingsHeld held -> shell.t("programme.error.meetings-held");
        };
    }

    private static Object[] arguments(Refusal.RoomTaken taken, EventCard event, Shell shell) {
        SessionCard by = taken.by();
        return new Object[] {
            by.place(),
            shell.t(by.plan().title()),
            shell.time(by.plan().startsAt(), event.zone()),
            shell.time(by.plan().endsAt(), event.zone())
        };
    }

    private String names(Refusal.PeopleBound bound) {
        List<PersonId> ids =
                bound.clashes().stream().map(clash -> clash.wanted().person()).toList();
        return String.join(", ", names(ids, people.find(ids)));
    }

    private static List<String> names(List<PersonId> ids, Map<PersonId, Person> known) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(Person::name)
                .toList();
    }
}
