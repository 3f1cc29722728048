package org.kontor.scheduling.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.EventCard;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.scheduling.agenda.Agendas;
import org.kontor.scheduling.agenda.Entry;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads and changes when people have time.
@Component
class Availabilities {
    private final Events events;
    private final EventSetup setup;
    private final TimetableVersions versions;
    private final Agendas agendas;
    private final JdbcClient database;
    private final Clock clock;

    Availabilities(
            Events events,
            EventSetup setup,
            TimetableVersions versions,
            Agendas agendas,
            JdbcClient database,
            Clock clock) {
        this.events = events;
        this.setup = setup;
        this.versions = versions;
        this.agendas = agendas;
        this.database = database;
        this.clock = clock;
    }

    /// @throws NotFound where the person does not come to the event
    Availability of(EventCard event, PersonId person) {
        if (!comes(event, person)) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        List<Entry> taken = agendas.taken(event, versions.published(event.id()), person);
        return new Availability(
                event,
                person,
                events.slots(event.id()).stream()
                        .map(slot -> SlotState.of(slot, taken, !slot.startsAt().isAfter(now)))
                        .toList());
    }

    /// Stores in which slots the person would meet, unless somebody else changed that since.
    ///
    /// @param seen the stamp of what was shown to whoever decides
    /// @return what stands instead; empty where the change was made
    @Transactional
    Optional<Availability> change(
            EventCard event, PersonId person, String seen, Set<Integer> free) {
        lock(person);
        Availability stored = of(event, person);
        Availability wanted = stored.with(free);
        if (wanted.equals(stored)) {
            return Optional.empty();
        }
        if (!stored.stamp().equals(seen)) {
            return Optional.of(stored);
        }
        setup.block(event.id(), person, wanted.blocked().stream().map(Slot::period).toList());
        return Optional.empty();
    }

    /// The other events on the same days to which the person comes.
    List<EventCard> beside(EventCard event, PersonId person) {
        return events.of(person).stream()
                .filter(other -> !other.id().equals(event.id()))
                .filter(other -> !other.firstDay().isAfter(event.lastDay()))
                .filter(other -> !other.lastDay().isBefore(event.firstDay()))
                .toList();
    }

    /// Whether the person is registered for the event, waits to be let in, or interprets there.
    boolean comes(EventCard event, PersonId person) {
        return database.sql(
                        """
                        select exists (select from events.registration
                                       where event_id = :event and person_id = :person
                                         and state in ('SUBMITTED', 'WAITLISTED', 'APPROVED'))
                            or exists (select from events.interpreter
                                       where event_id = :event and person_id = :person)
                        """)
                .param("event", event.id().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Two who change the same calendar follow one another.
    private void lock(PersonId person) {
        database.sql("select id from identity.person where id = :person for no key update")
                .param("person", person.value())
                .query()
                .listOfRows();
    }
}
