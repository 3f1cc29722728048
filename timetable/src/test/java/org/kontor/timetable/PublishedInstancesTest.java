package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.timetable.formats.Dzn;

/// The published instances, against the published optima.
class PublishedInstancesTest {

    private static final Path INSTANCES = Path.of("src/test/resources/b2bsop");

    /// Those that take seconds are left to `./kontor bench timetable`.
    private static final Set<String> HARD =
            Set.of("forum-13crafb", "forum-13crafc", "ticf-13crafb", "ticf-13crafc");

    private static final Options MINUTE = Options.within(Duration.ofSeconds(60));

    static Stream<String> published() throws IOException {
        return Files.readAllLines(INSTANCES.resolve("published.csv")).stream()
                .skip(1)
                .filter(row -> !HARD.contains(row.split(",", -1)[1]));
    }

    private static String file(String row) {
        String[] fields = row.split(",", -1);
        return fields[0] + "/" + fields[1] + ".dzn";
    }

    @ParameterizedTest
    @MethodSource("published")
    void originalsAreProven(String row) throws IOException {
        String[] fields = row.split(",", -1);
        Problem problem = Dzn.read(INSTANCES.resolve(file(row)), Integer.parseInt(fields[2]));
        assertOptimal(problem, Integer.parseInt(fields[3]));
    }

    @ParameterizedTest
    @CsvSource({
        "prec15/tic-12, 0",
        "prec15/tic-13, 0",
        "prec15/tic-14crafc, 0",
        "prec15/forumt-14crafe, 5",
        "fixed020/tic-12, 1"
    })
    void variantsAreProven(String instance, int breaks) throws IOException {
        assertOptimal(Dzn.read(INSTANCES.resolve(instance + ".dzn"), 2), breaks);
    }

    private static void assertOptimal(Problem problem, int breaks) {
        Result result = Solver.solve(problem, MINUTE);
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.bound().breaks()).isEqualTo(breaks);
        assertThat(Checker.check(problem, result.solution().orElseThrow().timetable()))
                .isEqualTo(
                        new Checker.Verdict(
                                java.util.List.of(), result.solution().orElseThrow().score()));
        assertThat(result.solution().orElseThrow().score().breaks()).isEqualTo(breaks);
    }
}
