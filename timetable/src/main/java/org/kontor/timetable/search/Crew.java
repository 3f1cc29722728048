package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Score;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Several threads that anneal one large timetable together. In each round every thread gets some
/// of the half days, or of the days where there are daily limits, with the meetings held then; what
/// is left out is dealt out too. A break lies within one half day, so their gains add up.
public final class Crew {

    private static final long SLICE = 2_000_000;

    private final Model model;
    private final Incumbent incumbent;
    private final java.util.Random random;
    private final LongAdder moves = new LongAdder();
    private final int[] unitOf;
    private final int units;
    private int rounds;

    public Crew(Model model, Incumbent incumbent, long seed) {
        this.model = model;
        this.incumbent = incumbent;
        random = new java.util.Random(seed);
        boolean byDay = limitsDays(model);
        unitOf = byDay ? model.grid.day : model.grid.part;
        units = byDay ? model.grid.days : model.grid.parts;
    }

    /// Whether there is anything to share out, and nothing that ties half days together.
    public boolean canShare() {
        boolean ordered = Arrays.stream(model.earlier).anyMatch(before -> before.length > 0);
        Goals goals = model.problem.goals();
        return units > 1 && !ordered && !goals.complete() && !goals.fairness().hard();
    }

    private static boolean limitsDays(Model model) {
        return model.organisationLimit.length > 0
                || Arrays.stream(model.personLimit).anyMatch(limit -> limit < model.grid.slots);
    }

    /// Moves tried so far by all threads.
    public long moves() {
        return moves.sum();
    }

    /// One round, from the best timetable found.
    ///
    /// @param ended asked often; once true, the round ends
    public void round(int threads, BooleanSupplier ended) {
        Assignment before = incumbent.best().orElseThrow().assignment();
        List<Share> shares = deal(before, Math.min(threads, units));
        try (ExecutorService workers = Executors.newFixedThreadPool(shares.size())) {
            List<Future<Assignment>> found = new ArrayList<>();
            for (Share share : shares) {
                long seed = random.nextLong();
                found.add(workers.submit(() -> work(share, before, seed, ended)));
            }
            Assignment merged =
                    new Assignment(before.slot().clone(), before.person().clone(), before.table());
            for (int i = 0; i < shares.size(); i++) {
                take(merged, shares.get(i), found.get(i).get());
            }
            incumbent.offer(Search.judge(model, merged));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds++;
    }

    private List<Share> deal(Assignment assignment, int count) {
        List<Integer> order = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            order.add(unit);
        }
        Collections.shuffle(order, random);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(Share.none());
        }
        for (int s = 0; s < model.grid.slots; s++) {
            shares.get(order.indexOf(unitOf[s]) % count).slots().set(s);
        }
        for (int m = 0; m < model.meetings; m++) {
            int s = assignment.slot()[m];
            int share = s == NONE ? random.nextInt(count) : order.indexOf(unitOf[s]) % count;
            shares.get(share).meetings().set(m, !model.excluded[m]);
        }
        return shares;
    }

    private Assignment work(Share share, Assignment before, long seed, BooleanSupplier ended) {
        int[] slots = before.slot().clone();
        for (int m = 0; m < model.meetings; m++) {
            slots[m] = share.meetings().get(m) ? slots[m] : NONE;
        }
        Assignment start = new Assignment(slots, before.person(), before.table());
        Incumbent best = new Incumbent(Score.by(model.problem.goals().order()));
        Search search = new Search(State.empty(model, share), best, seed);
        search.resume(start);
        long slice = Math.max(SLICE, 20L * model.meetings);
        double hot = Math.max(0.3, 0.6 * Math.pow(0.8, rounds));
        search.slice(slice, hot, 0.15, ended);
        moves.add(search.moves());
        return best.best().map(Incumbent.Found::assignment).orElse(start);
    }

    private void take(Assignment merged, Share share, Assignment found) {
        for (int m = share.meetings().nextSetBit(0);
                m >= 0;
                m = share.meetings().nextSetBit(m + 1)) {
            merged.slot()[m] = found.slot()[m];
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                merged.person()[seat] = found.person()[seat];
            }
        }
    }
}
