package org.kontor.scheduling.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;

/// What the organiser chooses before building.
///
/// @param limit seconds that the search may take, as entered
/// @param leastChange whether to stay close to the published version
public record BuildForm(String limit, boolean leastChange) {
    private static final List<Integer> CHOICES = List.of(10, 30, 60, 300, 1800);

    static BuildForm usual() {
        return new BuildForm(CHOICES.getFirst().toString(), false);
    }

    FormErrors check() {
        FormErrors errors = FormErrors.none();
        return CHOICES.stream().map(String::valueOf).anyMatch(limit::equals)
                ? errors
                : errors.add("limit", "timetable.build.limit.unknown");
    }

    int limitSeconds() {
        return Integer.parseInt(limit);
    }

    /// The choices of the limit in words.
    public SequencedMap<String, String> limits(Shell shell) {
        var limits = new LinkedHashMap<String, String>();
        for (int seconds : CHOICES) {
            limits.put(
                    String.valueOf(seconds),
                    seconds < 60
                            ? shell.t("timetable.build.seconds", seconds)
                            : shell.t("timetable.build.minutes", seconds / 60));
        }
        return limits;
    }
}
