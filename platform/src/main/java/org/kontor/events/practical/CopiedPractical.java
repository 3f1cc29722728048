package org.kontor.events.practical;

import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.springframework.stereotype.Component;

/// A copy of an event begins with the same practical facts.
@Component
class CopiedPractical implements CopiedPart {
    private final Practicals practicals;

    CopiedPractical(Practicals practicals) {
        this.practicals = practicals;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        Practical facts = practicals.of(from.id());
        if (!facts.isEmpty()) {
            practicals.store(
                    to, new Practical(facts.directions(), facts.staying(), facts.further(), "", 0));
        }
    }
}
