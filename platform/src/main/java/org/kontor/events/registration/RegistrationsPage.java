package org.kontor.events.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationState;

/// @param counts by state, over all registrations of the event
/// @param next where the next page begins
public record RegistrationsPage(
        EventCard event,
        RegistrationFilter filter,
        List<RegistrationRow> rows,
        Map<RegistrationState, Integer> counts,
        Optional<RegistrationFilter.After> next) {

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
