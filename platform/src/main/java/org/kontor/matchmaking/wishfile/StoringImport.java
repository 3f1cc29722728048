package org.kontor.matchmaking.wishfile;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.identity.People;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestState;
import org.kontor.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Stores a table of wishes that was found right: its new organisations, its delegates, its wishes.
@Component
class StoringImport {
    private final Directory directory;
    private final People people;
    private final EventSetup setup;
    private final Matchmaking matchmaking;
    private final AuditTrail trail;
    private final Clock clock;

    StoringImport(
            Directory directory,
            People people,
            EventSetup setup,
            Matchmaking matchmaking,
            AuditTrail trail,
            Clock clock) {
        this.directory = directory;
        this.people = people;
        this.setup = setup;
        this.matchmaking = matchmaking;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void store(EventId event, WishImport plan, Language language) {
        Map<String, OrganisationId> entered = enter(plan.newcomers());
        setup.register(
                event,
                plan.delegates().stream()
                        .map(
                                delegate ->
                                        NewRegistration.delegate(
                                                people.register(
                                                        delegate.email(),
                                                        delegate.name(),
                                                        language),
                                                id(delegate.organisation(), entered),
                                                Funding.SELF))
                        .toList());
        Instant now = clock.instant();
        matchmaking.enter(
                event, plan.wishes().stream().map(wish -> request(wish, entered, now)).toList());
        trail.record(
                new Subject("event", event.value()),
                "matchmaking.audit.imported",
                Map.of(
                        "rows", String.valueOf(plan.rows().size()),
                        "organisations", String.valueOf(plan.newcomers().size()),
                        "delegates", String.valueOf(plan.delegates().size()),
                        "wishes", String.valueOf(plan.wishes().size())));
    }

    private Map<String, OrganisationId> enter(List<Party> newcomers) {
        if (newcomers.isEmpty()) {
            return Map.of();
        }
        List<OrganisationId> ids =
                directory.register(
                        newcomers.stream()
                                .map(
                                        party ->
                                                OrganisationProfile.of(
                                                                OrganisationKind.CLUSTER,
                                                                party.name(),
                                                                party.country())
                                                        .registrationNumber(party.number())
                                                        .done())
                                .toList());
        var entered = new HashMap<String, OrganisationId>();
        for (int i = 0; i < ids.size(); i++) {
            entered.put(newcomers.get(i).key(), ids.get(i));
        }
        return entered;
    }

    private static NewRequest request(
            PlannedWish wish, Map<String, OrganisationId> entered, Instant now) {
        return new NewRequest(
                id(wish.from(), entered),
                id(wish.to(), entered),
                wish.wish(),
                wish.answer(),
                wish.mode(),
                wish.languages(),
                wish.message(),
                wish.state(),
                Map.of(),
                now,
                wish.state() == RequestState.PENDING ? Optional.empty() : Optional.of(now));
    }

    private static OrganisationId id(Party party, Map<String, OrganisationId> entered) {
        return party.known()
                .orElseGet(() -> Objects.requireNonNull(entered.get(party.key()), party.name()));
    }
}
