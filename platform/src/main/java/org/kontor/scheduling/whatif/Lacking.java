package org.kontor.scheduling.whatif;

import java.util.List;
import java.util.Set;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Side;
import org.kontor.timetable.Unscheduled;

/// What a meeting lacked that found no place.
enum Lacking {
    /// Both sides are free at some time, but every table is taken then.
    TABLE,
    /// One side has a meeting in every slot it can meet in.
    SLOT,
    /// Both sides have time left, but never the same.
    TOGETHER;

    static Lacking of(Meeting meeting, Unscheduled left) {
        boolean tablesOnly =
                left.obstacles().values().stream()
                        .anyMatch(
                                obstacles ->
                                        obstacles.stream()
                                                .allMatch(Obstacle.TablesFull.class::isInstance));
        if (tablesOnly) {
            return TABLE;
        }
        boolean sideIsFull =
                meeting.sides().stream()
                        .anyMatch(
                                side ->
                                        left.obstacles().values().stream()
                                                .allMatch(found -> stops(found, side)));
        return sideIsFull ? SLOT : TOGETHER;
    }

    private static boolean stops(List<Obstacle> obstacles, Side side) {
        return obstacles.stream()
                .anyMatch(obstacle -> isOf(obstacle, Set.copyOf(side.delegates())));
    }

    private static boolean isOf(Obstacle obstacle, Set<String> delegates) {
        return switch (obstacle) {
            case Obstacle.DelegateAway(String delegate) -> delegates.contains(delegate);
            case Obstacle.DelegateBusy(String delegate, String meeting) ->
                    delegates.contains(delegate);
            default -> false;
        };
    }
}
