package org.kontor.events;

import java.time.LocalDate;
import java.time.ZoneId;
import org.kontor.shared.Translated;

/// An event as other modules see it.
public record EventCard(EventId id, EventBasics basics, MeetingRules rules) {
    public String slug() {
        return basics.slug();
    }

    /// The event's address below the language.
    public String path() {
        return "/events/" + basics.slug();
    }

    public Translated name() {
        return basics.name();
    }

    public ZoneId zone() {
        return basics.zone();
    }

    public LocalDate firstDay() {
        return basics.firstDay();
    }

    public LocalDate lastDay() {
        return basics.lastDay();
    }
}
