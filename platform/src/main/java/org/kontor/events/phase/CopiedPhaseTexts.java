package org.kontor.events.phase;

import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.springframework.stereotype.Component;

/// A copied event says the same in its phases.
@Component
class CopiedPhaseTexts implements CopiedPart {
    private final PhaseTextStore store;

    CopiedPhaseTexts(PhaseTextStore store) {
        this.store = store;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        PhaseTexts model = store.of(from.id());
        if (model.version() > 0) {
            store.replace(to, new PhaseTexts(model.texts(), 0));
        }
    }
}
