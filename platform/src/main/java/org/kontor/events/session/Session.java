package org.kontor.events.session;

import org.kontor.events.EventId;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A part of an event's programme that people can sign up for.
@Table(schema = "events", name = "session")
public record Session(
        @Id SessionId id, EventId eventId, @Embedded.Empty SessionPlan plan, @Version int version) {

    Session planned(SessionPlan changed) {
        return new Session(id, eventId, changed, version);
    }

    static Session of(SessionId id, EventId event, SessionPlan plan) {
        return new Session(id, event, plan, 0);
    }
}
