package org.kontor.scheduling.repair;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.events.BoundTime;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.InTheWay;
import org.kontor.events.MeetingsGaveWay;
import org.kontor.events.MeetingsInTheWay;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.publication.TellingChanges;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Mends the published timetable where its people are wanted elsewhere, as if they were away then.
/// Hearing the same twice changes nothing.
@Component
class GivingWay implements MeetingsInTheWay {
    private final Situations situations;
    private final Events events;
    private final People people;
    private final TellingChanges telling;
    private final CarryingOut carryingOut;

    GivingWay(
            Situations situations,
            Events events,
            People people,
            TellingChanges telling,
            CarryingOut carryingOut) {
        this.situations = situations;
        this.events = events;
        this.people = people;
        this.telling = telling;
        this.carryingOut = carryingOut;
    }

    @Override
    public InTheWay of(EventCard event, Collection<BoundTime> instead, Shell shell) {
        Situation situation = situations.of(event);
        List<Placement> held =
                situation.placements().stream()
                        .filter(at -> instead.stream().anyMatch(time -> isInTheWay(at, time)))
                        .toList();
        Mended mended = situation.mend(situation.away(instead));
        Map<PersonId, Person> known =
                people.find(
                        Stream.of(held, mended.before(), mended.after())
                                .flatMap(Collection::stream)
                                .flatMap(at -> at.people().stream())
                                .collect(Collectors.toSet()));
        TellingChanges.Preview preview =
                telling.preview(event, mended.before(), mended.after(), known, shell);
        return new InTheWay(
                held.stream()
                        .flatMap(
                                at -> meetings(at, instead, known, telling.title(event, at, shell)))
                        .toList(),
                preview.recipients().stream()
                        .map(one -> new InTheWay.Told(one.name(), one.changes()))
                        .toList(),
                preview.lost(),
                mended.stamp());
    }

    private static Stream<InTheWay.Held> meetings(
            Placement at,
            Collection<BoundTime> instead,
            Map<PersonId, Person> known,
            String title) {
        return instead.stream()
                .filter(time -> isInTheWay(at, time))
                .map(BoundTime::person)
                .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .map(person -> new InTheWay.Held(person.name(), title, at.during()));
    }

    private static boolean isInTheWay(Placement at, BoundTime time) {
        return at.people().contains(time.person()) && at.during().overlaps(time.during());
    }

    @ApplicationModuleListener
    void on(MeetingsGaveWay gave) {
        carryingOut.giveWay(events.find(gave.event()).orElseThrow(), gave.instead());
    }
}
