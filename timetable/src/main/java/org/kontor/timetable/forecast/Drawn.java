package org.kontor.timetable.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Score;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

/// The meetings of an event drawn at random. Sessions and wishes for times are not drawn, and
/// breaks do not count: only how many meetings there is room for.
public final class Drawn {

    /// Moves without one more placed, after which the rest is held to have no room.
    private static final long PATIENCE = 600_000;

    /// Slots that are kept in one word.
    private static final int STRETCH = 50;

    private static final Goals GOALS =
            new Goals(
                    List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED),
                    Goals.EVENT.fairness(),
                    false,
                    java.util.Optional.empty());

    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Delegate> delegates = new ArrayList<>();
    private final int[] wanted;
    private final int delegatesEach;
    private final long seed;

    public Drawn(Expectation expected, long seed) {
        this.seed = seed;
        delegatesEach = expected.delegates();
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < expected.participants(); i++) {
            List<String> own = new ArrayList<>();
            for (int d = 0; d < delegatesEach; d++) {
                own.add(i + "/" + d);
                delegates.add(new Delegate(i + "/" + d));
            }
            sides.add(new Side(Integer.toString(i), Side.Attendance.ANY_ONE, own));
        }
        wanted = new int[expected.participants()];
        for (Wishes.Pair pair : Wishes.draw(expected, seed)) {
            String id = Integer.toString(meetings.size());
            meetings.add(new Meeting(id, sides.get(pair.one()), sides.get(pair.other())));
            wanted[pair.one()]++;
            wanted[pair.other()]++;
        }
    }

    /// How many meetings are wanted.
    public int meetings() {
        return meetings.size();
    }

    /// The meetings of the participant who has most.
    public int busiest() {
        return IntStream.of(wanted).max().orElse(0);
    }

    /// No more meetings than this can be held, however many tables there are.
    public int holdable(int slots) {
        long sides = 0;
        for (int count : wanted) {
            sides += Math.min(count, (long) slots * delegatesEach);
        }
        return (int) (sides / 2);
    }

    /// No more meetings than this can be placed.
    public int possible(Expectation size) {
        long places = (long) size.tables() * size.slots();
        return (int) Math.min(holdable(size.slots()), places);
    }

    /// In fewer slots than this not all meetings can be held.
    public int fewestSlots(int tables) {
        return Math.max(Math.ceilDiv(busiest(), delegatesEach), Math.ceilDiv(meetings(), tables));
    }

    /// How many meetings a search places.
    ///
    /// @param ended asked often; once true, the best so far is the answer
    public int placed(Expectation size, BooleanSupplier ended) {
        int possible = possible(size);
        if (possible == 0) {
            return 0;
        }
        Model model = new Model(problem(size));
        Incumbent incumbent = new Incumbent(Score.by(GOALS.order()));
        Search search = new Search(model, incumbent, seed);
        search.start(model.read(new Timetable(List.of())));
        Patience patience = new Patience(possible);
        BooleanSupplier enough =
                () -> ended.getAsBoolean() || patience.isOver(placed(incumbent), search.moves());
        while (!enough.getAsBoolean()) {
            search.slice(enough);
        }
        return placed(incumbent);
    }

    /// Ends the search once all is placed, or once nothing has been gained for long.
    private static final class Patience {

        private final int possible;
        private int most;
        private long gainedAt;

        Patience(int possible) {
            this.possible = possible;
        }

        boolean isOver(int placed, long moves) {
            if (placed > most) {
                most = placed;
                gainedAt = moves;
            }
            return most >= possible || moves - gainedAt >= PATIENCE;
        }
    }

    private int placed(Incumbent incumbent) {
        return incumbent.best().map(found -> meetings() - found.score().weightMissed()).orElse(0);
    }

    private Problem problem(Expectation size) {
        return new Problem(
                IntStream.range(0, size.slots())
                        .mapToObj(s -> new Slot("s" + s, 1, s / STRETCH))
                        .toList(),
                IntStream.range(0, Math.min(size.tables(), meetings()))
                        .mapToObj(t -> new Table("t" + t))
                        .toList(),
                List.of(),
                delegates,
                meetings,
                GOALS);
    }
}
