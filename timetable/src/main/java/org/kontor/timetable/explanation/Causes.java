package org.kontor.timetable.explanation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Organisation;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;

/// Every cause that a problem has in store, for some of its meetings.
final class Causes {

    private final Problem problem;
    private final Set<String> meetings;
    private final Set<Cause> found = new LinkedHashSet<>();

    private Causes(Problem problem, Set<String> meetings) {
        this.problem = problem;
        this.meetings = meetings;
    }

    /// The rules that can matter where only these meetings are wanted. That they are held is not
    /// among them.
    static Set<Cause> rules(Problem problem, Set<String> meetings) {
        Causes causes = new Causes(problem, meetings);
        causes.collect();
        return causes.found;
    }

    private void collect() {
        List<Meeting> wanted =
                problem.meetings().stream().filter(m -> meetings.contains(m.id())).toList();
        Map<String, Integer> attending = new HashMap<>();
        Set<String> organisations = new HashSet<>();
        int atTables = 0;
        for (Meeting meeting : wanted) {
            for (Side side : meeting.sides()) {
                organisations.add(side.organisation());
                side.delegates().forEach(id -> attending.merge(id, 1, Integer::sum));
            }
            atTables += meeting.place().online() ? 0 : 1;
            meeting(meeting);
        }
        for (Slot slot : problem.slots()) {
            if (atTables > 0) {
                found.add(new Cause.Tables(slot.id(), places(problem, slot)));
            }
        }
        for (Table table : problem.tables()) {
            for (String slot : table.closed().stream().sorted().toList()) {
                if (atTables > 0) {
                    found.add(new Cause.ClosedTable(table.id(), slot));
                }
            }
        }
        for (Organisation organisation : problem.organisations()) {
            if (organisations.contains(organisation.id())) {
                found.add(
                        new Cause.OrganisationLimit(organisation.id(), organisation.dailyLimit()));
            }
        }
        for (Delegate delegate : problem.delegates()) {
            int most = Optional.ofNullable(attending.get(delegate.id())).orElse(0);
            if (most > 0) {
                delegate(delegate, most);
            }
        }
        if (problem.goals().fairness().hard()) {
            found.add(new Cause.FairBreaks(problem.goals().fairness().difference()));
        }
    }

    private void meeting(Meeting meeting) {
        String id = meeting.id();
        meeting.times().allowed().ifPresent(slots -> found.add(new Cause.AllowedSlots(id)));
        meeting.times().pinned().ifPresent(slot -> found.add(new Cause.PinnedSlot(id, slot)));
        meeting.place().pinned().ifPresent(table -> found.add(new Cause.PinnedTable(id, table)));
        if (!meeting.place().features().isEmpty()) {
            found.add(new Cause.TableFeatures(id, meeting.place().features()));
        }
        for (String before : meeting.times().after().stream().sorted().toList()) {
            if (meetings.contains(before)) {
                found.add(new Cause.Precedence(before, id));
            }
        }
    }

    private void delegate(Delegate delegate, int most) {
        for (Slot slot : problem.slots()) {
            if (delegate.unavailable().contains(slot.id())) {
                found.add(new Cause.Unavailable(delegate.id(), slot.id()));
            }
        }
        if (delegate.dailyLimit() < most) {
            found.add(new Cause.DelegateLimit(delegate.id(), delegate.dailyLimit()));
        }
    }

    /// How many meetings can be at tables in a slot.
    static int places(Problem problem, Slot slot) {
        long open = problem.tables().stream().filter(t -> !t.closed().contains(slot.id())).count();
        return (int) Math.min(slot.capacity(), open);
    }
}
