package org.kontor.events.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.kontor.events.Consequence;
import org.kontor.events.EventId;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Consequences;
import org.kontor.events.registration.Places;
import org.springframework.stereotype.Component;

/// Looks ahead at what an organiser is about to decide.
@Component
class PlanningDecision {
    private final DeskQueries queries;
    private final Consequences consequences;
    private final Intakes intakes;
    private final Places places;

    PlanningDecision(
            DeskQueries queries, Consequences consequences, Intakes intakes, Places places) {
        this.queries = queries;
        this.consequences = consequences;
        this.intakes = intakes;
        this.places = places;
    }

    DecisionPlan plan(EventId event, Selection selection, DeskAction action) {
        List<DeskRow> rows = queries.all(event, selection);
        return new DecisionPlan(
                action,
                rows,
                action.ends() ? following(event, action, rows) : new LinkedHashMap<>(),
                action.admits() ? places.free(intakes.of(event)) : OptionalInt.empty());
    }

    private SequencedMap<String, List<Consequence>> following(
            EventId event, DeskAction action, List<DeskRow> rows) {
        var byWords = new LinkedHashMap<String, List<Consequence>>();
        List<DeskRow> ending =
                rows.stream().filter(row -> !action.isDone(row) && action.isPossible(row)).toList();
        consequences
                .of(event, ending.stream().map(DeskRow::leaver).toList())
                .forEach(
                        consequence ->
                                byWords.computeIfAbsent(consequence.key(), key -> new ArrayList<>())
                                        .add(consequence));
        return byWords;
    }
}
