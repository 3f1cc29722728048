package org.kontor.scheduling.meeting;

import java.util.List;

/// How a meeting is held.
///
/// @param interpreted the two languages between which somebody has to interpret, or none
record Needs(boolean online, List<String> interpreted) {
    Needs {
        interpreted = List.copyOf(interpreted);
        if (interpreted.size() != 0 && interpreted.size() != 2) {
            throw new IllegalArgumentException("Between two languages, not " + interpreted);
        }
    }
}
