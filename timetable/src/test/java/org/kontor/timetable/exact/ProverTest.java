package org.kontor.timetable.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Score;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.formats.Dzn;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

class ProverTest {

    private static final Path INSTANCE =
            Path.of("src/test/resources/b2bsop/original/forumt-14crafd.dzn");

    /// One thread finds the bounds while another refutes what was asked before there were any.
    @Test
    void aRefutationCountsFromWhatWasAskedAndNotFromWhatIsKnownMeanwhile() throws Exception {
        Problem problem = Dzn.read(INSTANCE, 2);
        Model model = new Model(problem);
        Incumbent incumbent = new Incumbent(Score.by(problem.goals().order()));
        Search search = new Search(model, incumbent, 1);
        search.start(model.read(new Timetable(List.of())));
        while (incumbent.best().isEmpty()) {
            search.slice(() -> incumbent.best().isPresent());
        }
        Prover prover = new Prover(model, incumbent);

        Task none = prover.task().orElseThrow();
        prover.prepare(() -> false);
        int bound = prover.bound().breaks();
        assertThat(none.question().breaks()).isZero();
        assertThat(bound).isBetween(2, incumbent.best().orElseThrow().score().breaks() - 1);

        prover.refuted(none);
        assertThat(prover.bound().breaks()).isEqualTo(bound);

        Task next = prover.task().orElseThrow();
        assertThat(next.question().breaks()).isEqualTo(bound);
        prover.refuted(none);
        assertThat(prover.isOver(next)).isFalse();
        prover.refuted(next);
        assertThat(prover.bound().breaks()).isEqualTo(bound + 1);
    }
}
