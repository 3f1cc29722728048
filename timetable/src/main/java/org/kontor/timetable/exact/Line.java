package org.kontor.timetable.exact;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One line of proof: works at the tasks of a [Prover] in portions, and keeps what it learned in
/// between.
public final class Line {

    private final Prover prover;
    private final int number;

    /// Where this line works, and its own encoding of the question there.
    private Optional<Exchange> working = Optional.empty();

    private Optional<Encoding> encoding = Optional.empty();

    Line(Prover prover, int number) {
        this.prover = prover;
        this.number = number;
    }

    /// Goes on for so many conflicts at most, until the incumbent changes, or until told to end.
    ///
    /// @return whether a question was answered, so that another can be asked at once
    public boolean step(long conflicts, BooleanSupplier ended) {
        Optional<Task> given = prover.task();
        if (given.isEmpty()) {
            return false;
        }
        Task current = given.get();
        Encoding known = encoding(current);
        current.best().ifPresent(found -> known.suggest(found.assignment()));
        Sat.Answer answer =
                known.sat.solve(conflicts, () -> prover.isOver(current) || ended.getAsBoolean());
        switch (answer) {
            case OPEN -> {
                return false;
            }
            case MODEL -> prover.found(known.read());
            case NONE_EXISTS -> prover.refuted(current);
        }
        return true;
    }

    private Encoding encoding(Task current) {
        if (working.filter(exchange -> exchange == current.exchange()).isEmpty()) {
            Encoding fresh = prover.encode(current.question());
            fresh.sat.join(current.exchange().member(number));
            encoding = Optional.of(fresh);
            working = Optional.of(current.exchange());
        }
        return encoding.orElseThrow();
    }
}
