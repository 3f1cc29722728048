package org.kontor.matchmaking.recommendation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.affinity.Barriers;
import org.kontor.matchmaking.affinity.CodeTree;
import org.kontor.matchmaking.affinity.Party;
import org.kontor.matchmaking.affinity.Past;
import org.kontor.matchmaking.affinity.Recommender;
import org.kontor.matchmaking.rule.GroupId;
import org.kontor.matchmaking.rule.MayAsk;
import org.kontor.matchmaking.rule.RuleBook;
import org.kontor.matchmaking.rule.Rules;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.shared.TypedId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Keeps the recommendations of every event in step with what its organisations tell. What a node
/// remembers of the last event saves it reading all anew for one change, and is no more than that.
@Component
public class RenewingRecommendations {
    private final Dues dues;
    private final Parties parties;
    private final Pasts pasts;
    private final Rules rules;
    private final CodeBook.Reader codes;
    private final Storing storing;
    private final AtomicReference<Optional<Remembered>> remembered =
            new AtomicReference<>(Optional.empty());

    RenewingRecommendations(
            Dues dues,
            Parties parties,
            Pasts pasts,
            Rules rules,
            CodeBook.Reader codes,
            Storing storing) {
        this.dues = dues;
        this.parties = parties;
        this.pasts = pasts;
        this.rules = rules;
        this.codes = codes;
        this.storing = storing;
    }

    /// Follows all that changed. An event at which that fails keeps the others waiting no longer.
    ///
    /// @return at how many events
    public int renew() {
        dues.notice();
        Set<EventId> events = dues.events();
        var failures = new ArrayList<RuntimeException>();
        for (EventId event : events) {
            try {
                renew(event);
            } catch (RuntimeException failure) {
                failures.add(new IllegalStateException("No recommendations at " + event, failure));
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return events.size();
    }

    private void renew(EventId event) {
        List<Dues.Due> due = dues.of(event);
        // Whatever goes wrong, and whoever else is at it: nobody goes by what is half changed.
        Optional<Remembered> known =
                remembered
                        .getAndSet(Optional.empty())
                        .filter(one -> one.event.equals(event))
                        .filter(one -> storing.isCurrent(event, one.run, rules.of(event).version()))
                        .filter(one -> one.canFollow(due.size()));
        remembered.set(
                Optional.of(known.isPresent() ? follow(known.get(), due) : makeAnew(event, due)));
    }

    private Remembered follow(Remembered known, List<Dues.Due> due) {
        long begin = System.nanoTime();
        var changed = new HashSet<UUID>();
        var left = new HashMap<UUID, Boolean>();
        due.forEach(one -> left.put(one.organisation().value(), true));
        List<OrganisationId> some = due.stream().map(Dues.Due::organisation).toList();
        for (Party party : parties.some(known.event, some, known.past).parties()) {
            left.remove(party.id());
            changed.addAll(known.recommender.put(party));
        }
        for (UUID gone : left.keySet()) {
            changed.addAll(known.recommender.remove(gone));
            changed.add(gone);
        }
        UUID run = TypedId.next();
        storing.change(known.event, known.recommender, changed, run, due, begin);
        return new Remembered(
                known.event, run, known.recommender, known.past, known.changes + due.size());
    }

    private Remembered makeAnew(EventId event, List<Dues.Due> due) {
        RuleBook book = rules.of(event);
        long begin = System.nanoTime();
        Map<UUID, Past> past = pasts.of(event, Optional.empty());
        List<Party> all = parties.all(event, past).parties();
        CodeTree tree = codes.read().tree();
        int reading = Storing.millisSince(begin);
        long read = System.nanoTime();
        Recommender recommender = Recommender.of(all, tree, barriers(book));
        UUID run = TypedId.next();
        storing.replace(
                event,
                recommender,
                new Recommendations.Run(
                        run,
                        book.version(),
                        storing.now(),
                        recommender.plain(),
                        recommender.balanced(),
                        reading,
                        Storing.millisSince(read)),
                due);
        return new Remembered(event, run, recommender, past, 0);
    }

    private static Barriers barriers(RuleBook book) {
        var places = new HashMap<GroupId, Integer>();
        book.groups().forEach(group -> places.put(group.id(), places.size()));
        var forbidden = new HashSet<Barriers.Pair>();
        book.limits()
                .forEach(
                        (direction, verdict) -> {
                            if (verdict == MayAsk.NO) {
                                forbidden.add(
                                        new Barriers.Pair(
                                                places.getOrDefault(direction.from(), 0),
                                                places.getOrDefault(direction.to(), 0)));
                            }
                        });
        return Barriers.of(forbidden);
    }

    /// @param run the id that the stored lists had when this was true
    /// @param changes how many were followed since all were made
    private record Remembered(
            EventId event, UUID run, Recommender recommender, Map<UUID, Past> past, int changes) {
        private static final int ALWAYS = 20;
        private static final int SHARE = 10;

        /// After many changes words are as uncommon as they were, and prices as fair, no more.
        boolean canFollow(int more) {
            return changes + more <= ALWAYS + recommender.parties().size() / SHARE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration PAUSE = Duration.ofSeconds(5);

        @Bean
        RecurringTask<Void> renewRecommendations(RenewingRecommendations renewing) {
            return Tasks.recurring("matchmaking-recommendations", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> renewing.renew());
        }
    }
}
