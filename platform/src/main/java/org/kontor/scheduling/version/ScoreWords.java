package org.kontor.scheduling.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Score;
import org.kontor.web.Shell;

/// Says in words how good a timetable is.
public final class ScoreWords {
    private ScoreWords() {}

    /// The version's score, part by part, as in "604 of 604 meetings", "no breaks".
    public static List<String> of(Shell shell, TimetableVersion version) {
        var words = new ArrayList<String>();
        Outcome outcome = version.outcome();
        words.add(shell.t("timetable.score.placed", outcome.placed(), outcome.meetings()));
        for (Objective objective : version.origin().order()) {
            int value = outcome.score().get(objective);
            boolean saidAlready =
                    objective == Objective.WEIGHT_MISSED
                            || (objective == Objective.MANDATORY_MISSED && value == 0)
                            || (objective == Objective.MOVED
                                    && version.origin().against().isEmpty());
            if (!saidAlready) {
                words.add(of(shell, objective, value));
            }
        }
        return words;
    }

    /// What is known of how much better a timetable could be: that it cannot, only where that is
    /// proven.
    public static String proof(Shell shell, TimetableVersion version) {
        Outcome outcome = version.outcome();
        if (outcome.proven()) {
            return shell.t("timetable.score.proven");
        }
        List<Objective> order = version.origin().order();
        Optional<Objective> open = firstOpen(order, outcome.score(), outcome.bound());
        String proven =
                order.stream()
                        .takeWhile(objective -> open.filter(objective::equals).isEmpty())
                        .filter(objective -> objective != Objective.MANDATORY_MISSED)
                        .map(objective -> shell.t(key("timetable.aim", objective)))
                        .collect(Collectors.joining(", "));
        if (open.isEmpty() || proven.isEmpty()) {
            return shell.t("timetable.score.unproven");
        }
        return shell.t(
                "timetable.score.partly",
                proven,
                shell.t(key("timetable.aim", open.get())),
                outcome.bound().get(open.get()));
    }

    /// The value of one objective, as in "3 breaks".
    public static String of(Shell shell, Objective objective, int value) {
        return shell.t(key("timetable.objective", objective), value);
    }

    private static String key(String prefix, Objective objective) {
        return prefix + "." + objective.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The most important objective in which a better timetable is not ruled out.
    public static Optional<Objective> firstOpen(List<Objective> order, Score found, Score bound) {
        return order.stream()
                .filter(objective -> found.get(objective) != bound.get(objective))
                .findFirst();
    }
}
