package org.kontor.events.desk;

import java.util.Map;
import org.kontor.events.RegistrationState;

/// How many registrations an event has.
///
/// @param byState all of them
/// @param byCountry all of them, by the organisation's country
/// @param found those that the filter lets through
public record DeskFigures(
        Map<RegistrationState, Integer> byState, Map<String, Integer> byCountry, int found) {

    public int all() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }
}
