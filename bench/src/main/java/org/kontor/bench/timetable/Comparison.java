package org.kontor.bench.timetable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// Lets contenders solve instances and judges their answers: by the checker, which shares no code
/// with any of them, and by what is known of the instance.
final class Comparison {

    /// Of each instance, the fewest breaks, or empty if it has no timetable.
    private final Map<String, Optional<Integer>> known = new HashMap<>();

    private final List<Measured> measured = new ArrayList<>();

    /// The proven answer of an instance is known.
    void know(String key, int breaks) {
        known.put(key, Optional.of(breaks));
    }

    List<Measured> measured() {
        return measured;
    }

    void run(Contender contender, List<Instance> instances, int seeds, Duration limit)
            throws IOException {
        for (int seed = 1; seed <= seeds; seed++) {
            runSeed(contender, instances, seed, seeds, limit);
        }
    }

    /// One seed of several. An instance that was open after most of them already is left out: its
    /// median is the limit.
    void runSeed(Contender contender, List<Instance> instances, int seed, int seeds, Duration limit)
            throws IOException {
        for (Instance instance : instances) {
            if (2 * open(contender, instance) <= seeds) {
                run(contender, instance, limit, seed);
            }
        }
    }

    private long open(Contender contender, Instance instance) {
        return measured.stream()
                .filter(one -> one.contender().equals(contender.name()))
                .filter(one -> one.instance().equals(instance) && !one.settled())
                .count();
    }

    private void run(Contender contender, Instance instance, Duration limit, int seed)
            throws IOException {
        Stopwatch watch = new Stopwatch();
        Answer answer = contender.solve(instance, limit, seed);
        double wall = watch.wall();
        double processors = watch.processors();
        Measured result =
                new Measured(
                        contender.name(),
                        instance,
                        seed,
                        answer,
                        wall,
                        processors,
                        wrong(instance, answer));
        measured.add(result);
        System.err.printf(
                Locale.ROOT,
                "%-22s %-28s seed %d  %-10s %s breaks, bound %s  %.2f s, processors %.2f s%s%n",
                contender.name(),
                result.key(),
                seed,
                answer.status(),
                answer.breaks().map(String::valueOf).orElse("no"),
                answer.bound().map(String::valueOf).orElse("none"),
                wall,
                processors,
                result.wrong().map(why -> "  WRONG: " + why).orElse(""));
    }

    /// What is wrong with an answer. The first that settles an instance is what others are held to.
    private Optional<String> wrong(Instance instance, Answer answer) {
        Problem problem = instance.problem();
        boolean found = answer.breaks().isPresent();
        if (found) {
            Checker.Verdict verdict = Checker.check(problem, answer.timetable(problem));
            if (!verdict.valid()) {
                return Optional.of(verdict.violations().getFirst().toString());
            }
            if (verdict.score().breaks() != answer.breaks().orElseThrow()) {
                return Optional.of("the breaks are " + verdict.score().breaks());
            }
        }
        String key = instance.family() + "/" + instance.name();
        Optional<Integer> best = known.get(key);
        if (best == null) {
            if (answer.status() == Status.OPTIMAL || answer.status() == Status.INFEASIBLE) {
                known.put(key, answer.breaks());
            }
            return Optional.empty();
        }
        boolean agrees =
                switch (answer.status()) {
                    case OPTIMAL, INFEASIBLE -> answer.breaks().equals(best);
                    case FEASIBLE ->
                            best.isPresent()
                                    && answer.breaks().orElseThrow() >= best.get()
                                    && answer.bound().orElse(0) <= best.get();
                    case UNKNOWN -> true;
                };
        return agrees
                ? Optional.empty()
                : Optional.of(
                        "known is "
                                + best.map(breaks -> breaks + " breaks").orElse("no timetable"));
    }
}
