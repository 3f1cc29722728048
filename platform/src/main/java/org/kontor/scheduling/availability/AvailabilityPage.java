package org.kontor.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;

/// A person's calendar at an event.
///
/// @param address of this page below the language
/// @param name whose calendar it is, where it is not the reader's own
/// @param seen the stamp of what is stored
/// @param beside the other events on the same days to which the person comes
public record AvailabilityPage(
        EventCard event,
        String address,
        Optional<String> name,
        List<SlotState> slots,
        String seen,
        List<EventCard> beside,
        Saving saving) {

    /// What became of saving it.
    ///
    /// @param at when it was saved just now
    /// @param overtaken as they are stored, the slots about which somebody else decided otherwise
    ///     meanwhile
    public record Saving(Optional<Instant> at, List<SlotState> overtaken) {
        static final Saving NONE = new Saving(Optional.empty(), List.of());
    }

    public SequencedMap<LocalDate, List<SlotState>> days() {
        return slots.stream()
                .collect(
                        Collectors.groupingBy(
                                state -> LocalDate.ofInstant(state.slot().startsAt(), event.zone()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    public boolean isOwn() {
        return name.isEmpty();
    }
}
