package org.kontor.scheduling.now;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Opens the page of the moment for those who come to meet others.
@Component
class NowPages {
    /// A slot that begins later is not now.
    private static final Duration SOON = Duration.ofMinutes(60);

    private final Events events;
    private final NowQueries queries;
    private final Clock clock;

    NowPages(Events events, NowQueries queries, Clock clock) {
        this.events = events;
        this.queries = queries;
        this.clock = clock;
    }

    /// @param own the organisations that the reader comes for
    /// @param slot the one that is on, if half of it is left, or the next
    record Opened(EventCard event, PersonId person, Set<OrganisationId> own, Optional<Slot> slot) {}

    /// @throws NotFound where the reader takes no part in the matchmaking
    Opened open(String slug, Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        PersonId person = shell.visitor().person().orElseThrow(NotFound::new);
        Set<OrganisationId> own = queries.own(event.id(), person);
        if (own.isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        return new Opened(
                event,
                person,
                own,
                next(event).filter(slot -> slot.startsAt().isBefore(now.plus(SOON))));
    }

    NowPage page(Opened opened, String search) {
        Optional<Slot> slot = opened.slot;
        return new NowPage(
                opened.event,
                slot,
                slot.isPresent() ? Optional.empty() : next(opened.event).map(Slot::startsAt),
                slot.filter(at -> queries.isFree(opened.event.id(), opened.person, at)).isPresent(),
                queries.asked(opened.event.id(), opened.own),
                slot.map(at -> queries.proposed(opened.event.id(), opened.own, at))
                        .orElse(List.of()),
                slot.map(at -> queries.partners(opened.event.id(), opened.own, at, search))
                        .orElse(List.of()),
                search,
                Optional.empty());
    }

    private Optional<Slot> next(EventCard event) {
        Instant now = clock.instant();
        return events.slots(event.id()).stream()
                .filter(
                        slot ->
                                slot.startsAt()
                                        .plus(slot.period().length().dividedBy(2))
                                        .isAfter(now))
                .findFirst();
    }
}
