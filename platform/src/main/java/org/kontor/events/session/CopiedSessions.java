package org.kontor.events.session;

import java.time.Instant;
import java.time.ZoneId;
import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionPlan;
import org.springframework.stereotype.Component;

/// Gives a copied event the sessions of the earlier one, with nobody in them.
@Component
class CopiedSessions implements CopiedPart {
    private final Events events;
    private final Sessions sessions;

    CopiedSessions(Events events, Sessions sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        sessions.add(
                to,
                events.sessions(from.id()).stream()
                        .map(SessionCard::plan)
                        .map(plan -> later(plan, from.zone(), days))
                        .toList());
    }

    private static SessionPlan later(SessionPlan plan, ZoneId zone, long days) {
        return plan.at(later(plan.startsAt(), zone, days), later(plan.endsAt(), zone, days));
    }

    private static Instant later(Instant instant, ZoneId zone, long days) {
        return instant.atZone(zone).plusDays(days).toInstant();
    }
}
