package org.kontor.scheduling.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Score;

/// Found and bound of one objective over time, as lines to be drawn in a frame of [#WIDTH] by
/// [#HEIGHT].
///
/// @param highest value, drawn at the top of the frame
/// @param found path of the best found, empty while there is none
/// @param bound path of the bound
/// @param seconds that the frame is wide
public record Curve(Objective objective, int highest, String found, String bound, int seconds) {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 160;

    static Curve of(Objective objective, List<ProgressPoint> points, int seconds) {
        int highest =
                points.stream()
                        .flatMap(point -> point.found().stream())
                        .mapToInt(score -> score.get(objective))
                        .max()
                        .orElse(0);
        int top = Math.max(1, highest);
        var lines = new Lines(objective, points, top, seconds);
        return new Curve(
                objective,
                top,
                lines.path(ProgressPoint::found),
                lines.path(point -> Optional.of(point.bound())),
                seconds);
    }

    private record Lines(
            Objective objective, List<ProgressPoint> points, int highest, int seconds) {

        /// A line in steps, because a value holds until a better one is found.
        String path(Function<ProgressPoint, Optional<Score>> score) {
            var path = new StringBuilder();
            for (ProgressPoint point : points) {
                score.apply(point)
                        .ifPresent(
                                found -> {
                                    double x = x(point);
                                    double y = y(found.get(objective));
                                    path.append(
                                            path.isEmpty()
                                                    ? "M%.1f %.1f".formatted(x, y)
                                                    : "H%.1fV%.1f".formatted(x, y));
                                });
            }
            return path.toString();
        }

        private double x(ProgressPoint point) {
            return Math.min(1, point.elapsedMs() / (seconds * 1000.0)) * WIDTH;
        }

        private double y(int value) {
            return (1 - Math.min(1, (double) value / highest)) * HEIGHT;
        }
    }
}
