package org.kontor.timetable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// How large an event must be for what is wanted.
///
/// @param tables how many are enough to place, in the slots that there are, all that would be
///     placed if there were a table for everybody; absent if the time was too short
/// @param slots how many are enough to place all meetings at the tables that there are; absent if
///     no number is, or if the time was too short
public record Sizes(Optional<Enough> tables, Optional<Enough> slots) {

    public Sizes {
        Objects.requireNonNull(tables, "tables");
        Objects.requireNonNull(slots, "slots");
    }

    /// A number that is enough.
    ///
    /// @param proven whether one less is proven to be too few
    public record Enough(int number, boolean proven) {}

    /// What is enough for each of these events: the one that needs most decides.
    public static Sizes forAll(List<Sizes> events) {
        return new Sizes(most(events, Sizes::tables), most(events, Sizes::slots));
    }

    private static Optional<Enough> most(
            List<Sizes> events, Function<Sizes, Optional<Enough>> need) {
        List<Enough> needs = events.stream().map(need).flatMap(Optional::stream).toList();
        return needs.size() < events.size()
                ? Optional.empty()
                : needs.stream()
                        .max(Comparator.comparingInt(Enough::number).thenComparing(Enough::proven));
    }
}
