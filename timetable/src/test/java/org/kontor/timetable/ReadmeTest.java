package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.formats.ProblemJson;

/// Runs the example of the README, and sees that it is the one printed there.
class ReadmeTest {

    @Test
    void theExampleWorks() throws IOException {
        // example
        List<Slot> slots =
                List.of(new Slot("09:00", 1, 1), new Slot("09:25", 1, 1), new Slot("13:00", 1, 2));
        List<Table> tables = List.of(new Table("T1"), new Table("T2", Set.of("step-free")));
        List<Delegate> delegates =
                List.of(
                        new Delegate("Ann", Set.of("13:00")), // in a session at one o'clock
                        new Delegate("Bo"),
                        new Delegate("Cy"),
                        new Delegate("Di"));
        List<Meeting> meetings =
                List.of(
                        new Meeting(
                                "1", Side.anyOf("Amber", "Ann"), Side.anyOf("Birch", "Bo", "Cy")),
                        new Meeting("2", Side.anyOf("Amber", "Ann"), Side.anyOf("Dune", "Di"))
                                .withPriority(Priority.MANDATORY)
                                .withPlace(Place.with(Set.of("step-free"))),
                        new Meeting("3", Side.anyOf("Birch", "Bo", "Cy"), Side.anyOf("Dune", "Di"))
                                .withTimes(Times.at("13:00")));
        Problem problem = new Problem(slots, tables, delegates, meetings);
        Result result = Solver.solve(problem, Options.within(Duration.ofSeconds(10)));
        // end
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.solution().orElseThrow().score()).isEqualTo(Score.PERFECT);
        assertThat(ProblemJson.parse(printed("json"))).isEqualTo(problem);
        assertThat(result.proven(problem.goals())).isEqualTo(List.of(Objective.values()));
    }

    @Test
    void theExampleIsTheOneInTheReadme() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/org/kontor/timetable/ReadmeTest.java"));
        String example = source.substring(source.indexOf("// example"), source.indexOf("// end"));
        assertThat(words(printed("java")))
                .isEqualTo(words(example.substring("// example".length())));
    }

    /// The block of the README in this language.
    private static String printed(String language) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```" + language) + 3 + language.length();
        return readme.substring(start, readme.indexOf("```", start));
    }

    /// The text without regard to how it is broken into lines.
    private static String words(String text) {
        return text.replaceAll("\\s", "");
    }
}
