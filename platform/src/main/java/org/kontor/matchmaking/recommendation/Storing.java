package org.kontor.matchmaking.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.matchmaking.affinity.Recommender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores new lists together with the word that what was due is followed.
@Component
@Transactional
class Storing {
    private final Recommendations recommendations;
    private final Dues dues;
    private final Clock clock;

    Storing(Recommendations recommendations, Dues dues, Clock clock) {
        this.recommendations = recommendations;
        this.dues = dues;
        this.clock = clock;
    }

    /// Whether the stored lists are those of the run, made by these rules.
    boolean isCurrent(EventId event, UUID run, int rules) {
        return recommendations
                .run(event)
                .filter(stored -> stored.id().equals(run) && stored.rules() == rules)
                .isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    /// @param run how all lists were made
    void replace(
            EventId event,
            Recommender recommender,
            Recommendations.Run run,
            List<Dues.Due> followed) {
        long begin = System.nanoTime();
        recommendations.replace(event, recommender, run);
        dues.followed(event, followed);
        recommendations.tookToStore(event, millisSince(begin));
    }

    /// @param begin when following the changes began, in nanoseconds
    void change(
            EventId event,
            Recommender recommender,
            Collection<UUID> changed,
            UUID run,
            List<Dues.Due> followed,
            long begin) {
        recommendations.change(event, recommender, changed, run);
        dues.followed(event, followed);
        recommendations.tookToChange(event, followed.size(), millisSince(begin));
    }

    static int millisSince(long begin) {
        return (int) ((System.nanoTime() - begin) / 1_000_000);
    }
}
