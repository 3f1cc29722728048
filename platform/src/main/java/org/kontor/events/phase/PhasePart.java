package org.kontor.events.phase;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.events.EventId;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;

/// What the organiser says for the phases that last now, with a look at the one that comes next.
final class PhasePart implements PagePart {
    private static final int ORDER = 10;

    private final String place;
    private final PhaseTextStore store;
    private final TemplateEngine templates;
    private final Clock clock;

    PhasePart(String place, PhaseTextStore store, TemplateEngine templates, Clock clock) {
        this.place = place;
        this.store = store;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID event, Shell shell) {
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
        return Optional.of(
                output ->
                        templates.render(
                                "events/phase/part.jte",
                                Map.of("shell", shell, "lasting", lasting, "next", next),
                                output));
    }
}
