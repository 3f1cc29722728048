package org.kontor.events;

import java.util.List;
import org.kontor.shared.Period;

/// Published meetings that are in the way of something else, and what becomes of them if it is done
/// anyway.
///
/// @param meetings that are in the way
/// @param told who would be told what, by name
/// @param lost the meetings that find no other place, by the names of those who would have met
/// @param stamp of all this, another where anything else would become of them
public record InTheWay(List<Held> meetings, List<Told> told, List<String> lost, String stamp) {
    public InTheWay {
        meetings = List.copyOf(meetings);
        told = List.copyOf(told);
        lost = List.copyOf(lost);
    }

    /// A meeting that binds the person at that time.
    ///
    /// @param person who is wanted elsewhere
    /// @param title the names of those who meet
    public record Held(String person, String title, Period during) {}

    public record Told(String person, List<String> changes) {
        public Told {
            changes = List.copyOf(changes);
        }
    }
}
