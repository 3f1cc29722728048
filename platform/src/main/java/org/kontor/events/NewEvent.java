package org.kontor.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Period;

/// An event to set up.
///
/// @param windows in which meetings are held; the slots follow from them
public record NewEvent(
        EventBasics basics,
        MeetingRules rules,
        Optional<Edition> edition,
        Map<PhaseKind, Period> phases,
        List<MeetingWindow> windows) {
    public NewEvent {
        phases = Map.copyOf(phases);
        windows = List.copyOf(windows);
    }
}
