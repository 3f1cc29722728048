package org.kontor.events.text;

import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.EventTexts;
import org.kontor.events.Events;
import org.springframework.stereotype.Component;

/// Gives a copied event the texts of the earlier one.
@Component
class CopiedTexts implements CopiedPart {
    private final Events events;
    private final Texts texts;

    CopiedTexts(Events events, Texts texts) {
        this.events = events;
        this.texts = texts;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        EventTexts model = events.texts(from.id());
        if (model.version() > 0) {
            texts.replace(to, new EventTexts(model.approved(), model.agenda(), 0));
        }
    }
}
