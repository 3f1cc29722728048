package org.kontor.events.registration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kontor.events.CancellationConsequence;
import org.kontor.events.Consequence;
import org.kontor.events.EventId;
import org.kontor.events.Leaver;
import org.springframework.stereotype.Component;

/// All that follows if people no longer come, as the modules tell it.
@Component
public class Consequences {
    private final List<CancellationConsequence> kinds;

    Consequences(List<CancellationConsequence> kinds) {
        this.kinds =
                kinds.stream()
                        .sorted(Comparator.comparingInt(CancellationConsequence::order))
                        .toList();
    }

    public List<Consequence> of(EventId event, Collection<Leaver> leavers) {
        return kinds.stream()
                .flatMap(kind -> kind.of(event, leavers).stream())
                .filter(consequence -> !consequence.things().isEmpty())
                .toList();
    }
}
