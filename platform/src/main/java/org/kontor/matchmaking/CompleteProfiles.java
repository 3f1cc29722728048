package org.kontor.matchmaking;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.profile.ProfileQueries;
import org.springframework.stereotype.Component;

/// Whose profiles at an event are complete, by the same measure that their people see.
@Component
public class CompleteProfiles {
    private final ProfileQueries profiles;

    CompleteProfiles(ProfileQueries profiles) {
        this.profiles = profiles;
    }

    public Set<OrganisationId> of(EventId event) {
        return profiles.completeness(event).entrySet().stream()
                .filter(each -> each.getValue().missing().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
