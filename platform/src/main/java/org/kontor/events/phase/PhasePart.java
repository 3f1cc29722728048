package org.kontor.events.phase;

import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.events.EventId;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;

/// What the organiser says for the phases that last now, with a look at the one that comes next.
final class PhasePart extends TemplatePart {
    private static final int ORDER = 10;

    private final PhaseTextStore store;
    private final Clock clock;

    PhasePart(String place, PhaseTextStore store, TemplateEngine templates, Clock clock) {
        super(templates, place, ORDER, "events/phase/part.jte");
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        Instant now = clock.instant();
        List<Phase> ahead = store.ahead(new EventId(event), now);
        List<Phase> lasting =
                ahead.stream()
                        .filter(phase -> phase.lastsAt(now) && !phase.text().isEmpty())
                        .toList();
        Optional<Phase> next = ahead.stream().filter(phase -> !phase.lastsAt(now)).findFirst();
        if (Stream.concat(lasting.stream(), next.stream())
                .allMatch(phase -> phase.text().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Map.of("lasting", lasting, "next", next));
    }
}
