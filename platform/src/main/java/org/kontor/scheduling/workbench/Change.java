package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.plan.Attendee;
import org.kontor.scheduling.plan.Placed;

/// What differs for one meeting between two versions.
///
/// @param before empty for a meeting that only the later version places
/// @param after empty for a meeting that only the earlier version places
public record Change(Optional<Placed> before, Optional<Placed> after, Set<Kind> kinds) {

    public enum Kind {
        ADDED,
        DROPPED,
        MOVED,
        TABLE,
        DELEGATES
    }

    /// The differences in order of time; a meeting that both place alike has none.
    static List<Change> between(List<Placed> before, List<Placed> after) {
        Map<MeetingId, Placed> earlier = byMeeting(before);
        Map<MeetingId, Placed> later = byMeeting(after);
        var meetings = new HashSet<>(earlier.keySet());
        meetings.addAll(later.keySet());
        return meetings.stream()
                .map(
                        id ->
                                of(
                                        Optional.ofNullable(earlier.get(id)),
                                        Optional.ofNullable(later.get(id))))
                .filter(change -> !change.kinds.isEmpty())
                .sorted(
                        Comparator.comparing((Change change) -> change.meeting().slot().startsAt())
                                .thenComparing(change -> change.meeting().title())
                                .thenComparing(change -> change.meeting().meeting().value()))
                .toList();
    }

    /// The meeting as it is after the change, or as it was.
    public Placed meeting() {
        return after.or(() -> before).orElseThrow();
    }

    /// Everybody who has to know: who attended, and who attends.
    public Set<Attendee> concerned() {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(placed -> placed.attendees().stream())
                .collect(Collectors.toSet());
    }

    private static Change of(Optional<Placed> before, Optional<Placed> after) {
        var kinds = EnumSet.noneOf(Kind.class);
        if (before.isEmpty()) {
            kinds.add(Kind.ADDED);
        } else if (after.isEmpty()) {
            kinds.add(Kind.DROPPED);
        } else {
            Placed was = before.get();
            Placed is = after.get();
            if (!was.slot().startsAt().equals(is.slot().startsAt())) {
                kinds.add(Kind.MOVED);
            }
            if (!was.table().equals(is.table())) {
                kinds.add(Kind.TABLE);
            }
            if (!people(was).equals(people(is))) {
                kinds.add(Kind.DELEGATES);
            }
        }
        return new Change(before, after, kinds);
    }

    private static Set<Attendee> people(Placed placed) {
        return Set.copyOf(placed.attendees());
    }

    private static Map<MeetingId, Placed> byMeeting(List<Placed> placed) {
        return placed.stream()
                .collect(
                        Collectors.toMap(
                                Placed::meeting,
                                Function.identity(),
                                (one, same) -> one,
                                HashMap::new));
    }
}
