package org.kontor.timetable.exact;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

/// Helps a search that stands still: asks for a timetable with fewer breaks than the best found,
/// while the [Prover] asks from below. It finds, and proves nothing.
public final class Finder {

    private final Model model;
    private final Domains domains;
    private final Incumbent incumbent;
    private final Prover prover;
    private Optional<Question> asked = Optional.empty();
    private Optional<Encoding> encoding = Optional.empty();

    Finder(Model model, Domains domains, Incumbent incumbent, Prover prover) {
        this.model = model;
        this.domains = domains;
        this.incumbent = incumbent;
        this.prover = prover;
    }

    /// Goes on for so many conflicts at most, or until it finds nothing better.
    public void step(long conflicts, BooleanSupplier ended) {
        boolean found = true;
        while (found && !ended.getAsBoolean()) {
            found = prover.better().map(question -> ask(question, conflicts, ended)).orElse(false);
        }
    }

    private boolean ask(Question question, long conflicts, BooleanSupplier ended) {
        Optional<Incumbent.Found> before = incumbent.best();
        if (!asked.map(question::equals).orElse(false)) {
            asked = Optional.of(question);
            encoding = Optional.of(new Encoding(model, domains, Optional.empty(), question));
        }
        Encoding current = encoding.orElseThrow();
        before.ifPresent(found -> current.suggest(found.assignment()));
        BooleanSupplier interrupted =
                () -> !incumbent.best().equals(before) || ended.getAsBoolean();
        if (current.sat.solve(conflicts, interrupted) != Sat.Answer.MODEL) {
            return false;
        }
        incumbent.offer(Search.judge(model, current.read()));
        return true;
    }
}
