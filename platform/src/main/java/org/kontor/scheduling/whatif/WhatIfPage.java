package org.kontor.scheduling.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// Trying out how many meetings the event has room for.
///
/// @param last what was tried last
public record WhatIfPage(EventCard event, FormInput form, Optional<WhatIf> last) {

    public String path() {
        return event.path() + "/setup/what-if";
    }

    /// The draws with the number of tables that was assumed.
    public static List<Draw> asAssumed(WhatIf tried) {
        return tried.draws().stream()
                .filter(draw -> draw.tables() == tried.assumed().tables())
                .toList();
    }

    /// The mean of a figure over draws, rounded.
    public static int mean(List<Draw> draws, ToIntFunction<Draw> figure) {
        return (int) Math.round(draws.stream().mapToInt(figure).average().orElse(0));
    }

    /// The draws by their numbers of tables, the fewest first.
    public static SequencedMap<Integer, List<Draw>> byTables(WhatIf tried) {
        return tried.draws().stream()
                .collect(Collectors.groupingBy(Draw::tables, TreeMap::new, Collectors.toList()));
    }

    /// What most of those lack that found no place; empty where all fit.
    public static Optional<Lack> bottleneck(List<Draw> draws) {
        return List.of(
                        new Lack("tables", mean(draws, Draw::noTable)),
                        new Lack("slots", mean(draws, Draw::noSlot)),
                        new Lack("people", mean(draws, Draw::neverTogether)))
                .stream()
                .filter(lack -> lack.meetings > 0)
                .max(Comparator.comparingInt(Lack::meetings));
    }

    /// How many meetings fail for want of one thing.
    ///
    /// @param what is lacking: tables, slots or people
    public record Lack(String what, int meetings) {}
}
