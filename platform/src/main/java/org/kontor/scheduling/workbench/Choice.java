package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One of several things to choose from.
public record Choice(UUID id, String name) {

    /// Each once, in the order of the names.
    static List<Choice> inOrder(Stream<Choice> choices) {
        return choices.distinct()
                .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
