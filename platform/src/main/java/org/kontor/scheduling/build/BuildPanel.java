package org.kontor.scheduling.build;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.scheduling.version.Origin;
import org.kontor.scheduling.version.ScoreWords;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Phase;
import org.kontor.timetable.Score;
import org.kontor.web.Shell;

/// A build under way, as the organiser watches it.
///
/// @param path of the build below the language
/// @param attempt counts from 1; 0 while it waits
/// @param elapsedSeconds of its attempt
/// @param found what the best timetable so far is worth
/// @param deciding the objective that is being improved
public record BuildPanel(
        String path,
        int attempt,
        boolean stopRequested,
        int elapsedSeconds,
        int limitSeconds,
        Optional<Phase> phase,
        Optional<Score> found,
        Score bound,
        Objective deciding,
        Curve curve) {

    static BuildPanel of(EventCard event, Build build, List<ProgressPoint> points) {
        Optional<ProgressPoint> newest =
                points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
        Optional<Score> found = newest.flatMap(ProgressPoint::found);
        Score bound = newest.map(ProgressPoint::bound).orElse(Score.PERFECT);
        Objective deciding =
                found.flatMap(
                                score ->
                                        ScoreWords.firstOpen(
                                                Origin.order(build.leastChange()), score, bound))
                        .orElse(Objective.BREAKS);
        return new BuildPanel(
                event.path() + "/timetable/builds/" + build.id(),
                build.attempt(),
                build.stopRequested(),
                newest.map(ProgressPoint::elapsedMs).orElse(0) / 1000,
                build.limitSeconds(),
                newest.map(ProgressPoint::phase),
                found,
                bound,
                deciding,
                Curve.of(deciding, points, build.limitSeconds()));
    }

    /// What the best timetable so far is worth, part by part.
    public List<String> words(Shell shell) {
        return found.stream()
                .flatMap(
                        score ->
                                Arrays.stream(Objective.values())
                                        .filter(o -> !onlyWhenAny(o) || score.get(o) > 0)
                                        .map(o -> ScoreWords.of(shell, o, score.get(o))))
                .toList();
    }

    private static boolean onlyWhenAny(Objective objective) {
        return objective == Objective.MOVED || objective == Objective.MANDATORY_MISSED;
    }

    /// By how much the found could still be better in the deciding objective.
    public int gap() {
        return found.map(score -> score.get(deciding) - bound.get(deciding)).orElse(0);
    }

    /// How long it may take at most from now.
    public int secondsLeft() {
        return Math.max(0, limitSeconds - elapsedSeconds);
    }
}
