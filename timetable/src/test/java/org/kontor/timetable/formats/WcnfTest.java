package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Exhaustive;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;
import org.kontor.timetable.Table;
import org.sat4j.core.VecInt;
import org.sat4j.maxsat.SolverFactory;
import org.sat4j.maxsat.WeightedMaxSatDecorator;
import org.sat4j.pb.OptToPBSATAdapter;
import org.sat4j.pb.PseudoOptDecorator;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/// What we export, solved by a program that knows nothing of timetables.
class WcnfTest {

    @Test
    void theBestModelIsTheBestTimetable() throws IOException {
        int infeasible = 0;
        int broken = 0;
        for (long seed = 50_000; seed < 50_400; seed++) {
            Problem problem = plain(new RandomProblems(seed).published());
            Optional<Integer> best = Exhaustive.best(problem).map(Score::breaks);
            Answer answer = answer(problem);
            assertThat(answer.breaks()).as("seed %d", seed).isEqualTo(best);
            assertThat(answer.status())
                    .as("seed %d", seed)
                    .isEqualTo(best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE);
            infeasible += best.isPresent() ? 0 : 1;
            broken += best.orElse(0) > 0 ? 1 : 0;
        }
        assertThat(infeasible).isBetween(50, 350);
        assertThat(broken).isBetween(10, 350);
    }

    @Test
    void fairnessCountsFromTheOneWithFewestBreaks() throws IOException {
        int harder = 0;
        for (long seed = 60_000; seed < 60_200; seed++) {
            Problem problem = new RandomProblems(seed).crowded(6);
            Options options = Options.within(Duration.ofSeconds(20)).withThreads(1);
            Result fair = Solver.solve(problem.withGoals(Goals.benchmark(0)), options);
            Result free = Solver.solve(problem.withGoals(Goals.benchmark(9)), options);
            assertThat(answer(problem.withGoals(Goals.benchmark(0))).breaks())
                    .as("seed %d", seed)
                    .isEqualTo(fair.solution().map(s -> s.score().breaks()));
            assertThat(answer(problem.withGoals(Goals.benchmark(9))).breaks())
                    .as("seed %d", seed)
                    .isEqualTo(free.solution().map(s -> s.score().breaks()));
            harder += fair.status() == free.status() ? 0 : 1;
        }
        assertThat(harder).isPositive();
    }

    @Test
    void aPublishedInstanceIsSolved() throws IOException {
        Problem problem = Dzn.read(Path.of("src/test/resources/b2bsop/original/tic-12.dzn"), 2);
        assertThat(answer(problem).breaks()).hasValue(0);
    }

    /// With equal tables that are always open, as in the published problem.
    private static Problem plain(Problem problem) {
        return new Problem(
                problem.slots().stream().map(s -> new Slot(s.id(), s.day(), s.part())).toList(),
                problem.tables().stream().map(table -> new Table(table.id())).toList(),
                problem.organisations(),
                problem.delegates().stream()
                        .map(delegate -> new Delegate(delegate.id(), delegate.unavailable()))
                        .toList(),
                problem.meetings(),
                problem.goals());
    }

    /// Writes, solves, reads back and checks.
    private static Answer answer(Problem problem) throws IOException {
        StringBuilder clauses = new StringBuilder();
        Wcnf.write(problem, clauses);
        return MaxSatModel.parse(solve(clauses.toString())).answer("x", problem);
    }

    /// What a program of the MaxSAT Evaluation would print.
    private static String solve(String clauses) {
        WeightedMaxSatDecorator solver = new WeightedMaxSatDecorator(SolverFactory.newDefault());
        int variables = 0;
        for (String number : clauses.replaceAll("(?m)^c.*$", "").split("[^0-9]+", -1)) {
            variables = Math.max(variables, number.isEmpty() ? 0 : Integer.parseInt(number));
        }
        solver.newVar(variables);
        try {
            for (String line : clauses.lines().toList()) {
                if (line.startsWith("c ")) {
                    continue;
                }
                assertThat(line).matches("(h|1)( -?[1-9][0-9]*)+ 0");
                int[] literals =
                        Arrays.stream(line.substring(2, line.length() - 2).split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray();
                if (line.startsWith("h")) {
                    solver.addHardClause(new VecInt(literals));
                } else {
                    solver.addSoftClause(1, new VecInt(literals));
                }
            }
            OptToPBSATAdapter optimiser = new OptToPBSATAdapter(new PseudoOptDecorator(solver));
            if (!optimiser.isSatisfiable()) {
                return "s UNSATISFIABLE\n";
            }
            StringBuilder values = new StringBuilder("s OPTIMUM FOUND\nv");
            Arrays.stream(optimiser.model()).forEach(literal -> values.append(' ').append(literal));
            return values + " 0\n";
        } catch (ContradictionException e) {
            return "s UNSATISFIABLE\n";
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsValuesAsSignsOrLiterals() throws BadInput {
        MaxSatModel signs = MaxSatModel.parse("c x\no 7\no 3\ns OPTIMUM FOUND\nv 0110\n");
        MaxSatModel literals = MaxSatModel.parse("s OPTIMUM FOUND\no 3\nv -1 2\nv 3 -4 0\n");
        assertThat(signs).isEqualTo(literals);
        assertThat(signs.values().orElseThrow().stream()).containsExactly(2, 3);
        assertThat(MaxSatModel.parse("v 01").status()).isEqualTo(Status.FEASIBLE);
        assertThat(MaxSatModel.parse("s UNKNOWN").status()).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x # line 1: a line begins with c, s, o or v",
                "s FINE # line 1: the status FINE is none",
                "s SATISFIABLE # line 1: the values are missing: a line with v",
                "o much # line 1: expected a number but found 'much'",
                "v 1 two 3 # line 1: expected a number but found 'two'",
                "v 999999999 -2 # line 1: the variable 999999999 is too large",
            })
    void saysWhyAModelIsBad(String text, String message) {
        assertThatThrownBy(() -> MaxSatModel.parse(text))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
    }
}
