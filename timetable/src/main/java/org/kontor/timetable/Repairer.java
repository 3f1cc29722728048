package org.kontor.timetable;

import static org.kontor.timetable.model.Model.NONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.explanation.Explanation;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.repair.Disrupted;
import org.kontor.timetable.repair.Mending;

/// Mends a published timetable after something went wrong: holds as much of it as possible, and
/// moves as few meetings as possible for that.
///
/// ```java
/// Repair repair =
///         Repairer.repair(problem, published, List.of(lost), Duration.ofMillis(200), () -> false);
/// ```
public final class Repairer {

    /// Part of the time that is kept for the reasons of what is lost.
    private static final int REASONS_SHARE = 5;

    private Repairer() {}

    /// Meetings that the published timetable leaves out stay out: nobody is moved for them.
    ///
    /// @param published keeps the rules of the problem; what it breaks is mended too
    /// @param limit after which the best found is the answer
    /// @param cancelled asked often; once true, the best found is the answer
    /// @throws IllegalArgumentException if a disruption names what the problem does not know
    public static Repair repair(
            Problem problem,
            Timetable published,
            List<Disruption> disruptions,
            Duration limit,
            BooleanSupplier cancelled) {
        long start = System.nanoTime();
        Problem disrupted = Disrupted.of(problem, published, disruptions);
        Model model = new Model(disrupted);
        BooleanSupplier late = after(start, limit, cancelled);
        Mending mending =
                Mending.of(
                        model,
                        after(start, limit.minus(limit.dividedBy(REASONS_SHARE)), cancelled));
        Timetable mended = model.write(mending.assignment());
        Checker.Verdict verdict = Checker.check(disrupted, mended);
        if (!verdict.valid()) {
            throw new IllegalStateException(
                    "The repair breaks a rule: " + verdict.violations().getFirst());
        }
        List<Repair.Move> moves = moves(model, mended);
        return new Repair(
                disrupted,
                mended,
                verdict.score(),
                moves,
                reasons(model, mending.assignment(), late),
                mending.proven(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static BooleanSupplier after(long start, Duration limit, BooleanSupplier cancelled) {
        return () -> cancelled.getAsBoolean() || System.nanoTime() - start >= limit.toNanos();
    }

    private static List<Repair.Move> moves(Model model, Timetable mended) {
        Map<String, Appointment> now = mended.byMeeting();
        List<Repair.Move> moves = new ArrayList<>();
        for (Appointment was :
                model.problem.goals().closeTo().map(Timetable::appointments).orElse(List.of())) {
            Optional<Appointment> is = Optional.ofNullable(now.get(was.meeting()));
            if (!is.map(other -> Scoring.kept(was, other)).orElse(false)) {
                moves.add(new Repair.Move(was, is));
            }
        }
        return moves;
    }

    private static List<Unscheduled> reasons(
            Model model, Assignment assignment, BooleanSupplier late) {
        return Explanation.of(
                model, assignment, m -> assignment.slot()[m] == NONE && !model.excluded[m], late);
    }
}
