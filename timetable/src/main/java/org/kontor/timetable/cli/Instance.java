package org.kontor.timetable.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Result;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.formats.ProblemJson;

/// A problem from a file, and how answers to it are written and judged in the same format.
interface Instance {

    Problem problem();

    /// What is known so far, in a few words.
    String news(Progress progress);

    /// The answer on one line.
    String answer(Result result);

    /// Judges an answer from a file.
    Judgement judge(Path answer) throws IOException;

    /// The timetable of an answer from a file, if it holds one.
    Optional<Timetable> timetable(Path answer) throws IOException;

    /// What there is to say of an answer.
    ///
    /// @param wrong everything that is broken
    /// @param summary what the answer is worth, if nothing is
    record Judgement(List<String> wrong, String summary) {

        static Judgement nothing(Status status) {
            return new Judgement(
                    List.of(), "the answer " + status + " holds no timetable to check");
        }
    }

    /// Reads a file, and says of a bad one where in it it is bad.
    static Instance read(Path file, Arguments arguments) throws IOException, BadArguments {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            if (arguments.numbers().containsKey("--fairness")) {
                throw new BadArguments(
                        "--fairness is for FILE.dzn; in JSON it is one of the goals");
            }
            return new EventInstance(Arguments.reading(file, () -> ProblemJson.read(file)));
        }
        return PublishedInstance.read(file, arguments);
    }

    static List<String> violations(Checker.Verdict verdict) {
        return verdict.violations().stream()
                .map(
                        violation ->
                                violation.meeting().isEmpty()
                                        ? violation.detail()
                                        : "meeting %s: %s"
                                                .formatted(violation.meeting(), violation.detail()))
                .toList();
    }
}
