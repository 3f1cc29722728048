package org.kontor.timetable.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.bounds.BreakBound;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.formats.Dzn;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

class EncodingTest {

    private static final Options ALONE = Options.within(Duration.ofSeconds(60)).withThreads(1);

    /// All variables are suggested as the timetable has them, so nothing is left to look for.
    @ParameterizedTest
    @CsvSource({"tic-12, 0", "forumt-14crafe, 5"})
    void aSuggestedTimetableIsFoundWithoutConflict(String name, int breaks) throws IOException {
        Path file = Path.of("src/test/resources/b2bsop/original/" + name + ".dzn");
        Problem problem = Dzn.read(file, 2);
        Result result = Solver.solve(problem, Options.within(Duration.ofSeconds(60)));
        Model model = new Model(problem);
        Domains domains = new Domains(model);
        Question question = new Question(0, 0, Question.ANY, breaks, 0, Question.ANY).within(0, 2);
        Encoding encoding =
                new Encoding(
                        model,
                        domains,
                        Optional.of(new BreakBound(model, domains, () -> false)),
                        question);
        Assignment best = model.read(result.solution().orElseThrow().timetable());
        encoding.suggest(best);
        assertThat(encoding.sat.solve(Long.MAX_VALUE / 2, () -> false)).isEqualTo(Sat.Answer.MODEL);
        assertThat(encoding.sat.conflicts()).isZero();
        assertThat(encoding.read().slot()).isEqualTo(best.slot());
    }

    @Test
    void suggestionsOfEventsAreWholeToo() {
        for (long seed = 1; seed <= 60; seed++) {
            Problem problem = new RandomProblems(seed).event();
            Result result = Solver.solve(problem, ALONE);
            Model model = new Model(problem);
            Question question =
                    Question.VALID
                            .with(Objective.MANDATORY_MISSED, result.bound().mandatoryMissed())
                            .with(Objective.WEIGHT_MISSED, result.bound().weightMissed())
                            .with(Objective.BREAKS, result.bound().breaks());
            Encoding encoding = new Encoding(model, new Domains(model), Optional.empty(), question);
            encoding.suggest(model.read(result.solution().orElseThrow().timetable()));
            assertThat(encoding.sat.solve(Long.MAX_VALUE / 2, () -> false))
                    .isEqualTo(Sat.Answer.MODEL);
            assertThat(encoding.sat.conflicts()).as("seed %d", seed).isZero();
        }
    }
}
