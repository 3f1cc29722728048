package org.kontor.matchmaking.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.PastMeetings;
import org.kontor.matchmaking.affinity.Past;
import org.springframework.stereotype.Component;

/// Finds whom each organisation met at earlier events.
@Component
class Pasts {
    private final PastMeetings meetings;

    Pasts(PastMeetings meetings) {
        this.meetings = meetings;
    }

    /// Those who met anybody.
    Map<UUID, Past> of(EventId event, Optional<Collection<OrganisationId>> whose) {
        var parties = new HashMap<UUID, Set<UUID>>();
        var countries = new HashMap<UUID, Set<String>>();
        for (PastMeetings.Met met : meetings.before(event, whose)) {
            UUID id = met.who().value();
            parties.computeIfAbsent(id, each -> new HashSet<>()).add(met.whom().value());
            countries.computeIfAbsent(id, each -> new HashSet<>()).add(met.country());
        }
        var past = new HashMap<UUID, Past>();
        parties.forEach(
                (id, met) -> past.put(id, new Past(met, countries.getOrDefault(id, Set.of()))));
        return past;
    }
}
