package org.kontor.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.kontor.events.EventId;
import org.kontor.scheduling.Expertise;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Says of those who come in company what each knows about besides their cluster's own field, so
/// that they can be sent to the meetings that suit them.
@Component
class SowingTeams {
    private static final int EVERY = 3;

    private final Expertise expertise;

    SowingTeams(Expertise expertise) {
        this.expertise = expertise;
    }

    void sow(EventId event, List<ClusterPlan> plans, List<List<PersonId>> delegates) {
        List<String> fields = Source.sectors().stream().map(Sector::ecosystem).toList();
        for (int i = 0; i < plans.size(); i++) {
            List<PersonId> people = delegates.get(i);
            if (plans.get(i).seated() && people.size() > 1) {
                for (int j = 0; j < people.size(); j++) {
                    expertise.note(event, people.get(j), known(plans.get(i), fields, i + j));
                }
            }
        }
    }

    private static List<String> known(ClusterPlan plan, List<String> fields, int turn) {
        Stream<String> others =
                Stream.iterate(turn % EVERY, place -> place < fields.size(), p -> p + EVERY)
                        .map(fields::get);
        return Stream.concat(Stream.of(plan.sector().ecosystem()), others)
                .distinct()
                .sorted()
                .toList();
    }
}
