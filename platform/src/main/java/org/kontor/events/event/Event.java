package org.kontor.events.event;

import java.util.Optional;
import org.kontor.events.Edition;
import org.kontor.events.Elsewhere;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.MeetingRules;
import org.kontor.events.NewEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// An edition of a series, or an event of its own.
@Table(schema = "events", name = "event")
public final class Event {
    @Id private final EventId id;
    @Embedded.Empty private Within within;
    @Embedded.Empty private Elsewhere elsewhere;
    @Embedded.Empty private EventBasics basics;
    @Embedded.Empty private MeetingRules rules;
    @Version private final int version;

    Event(
            EventId id,
            Within within,
            Elsewhere elsewhere,
            EventBasics basics,
            MeetingRules rules,
            int version) {
        this.id = id;
        this.within = within;
        this.elsewhere = elsewhere;
        this.basics = basics;
        this.rules = rules;
        this.version = version;
    }

    static Event of(NewEvent wanted, Elsewhere elsewhere) {
        return new Event(
                EventId.next(),
                Within.of(wanted.edition()),
                elsewhere,
                wanted.basics(),
                wanted.rules(),
                0);
    }

    /// What it is; an event stays ours, or run elsewhere.
    void describe(EventBasics changed, String website, Optional<Edition> edition) {
        basics = changed;
        elsewhere = new Elsewhere(elsewhere.external(), website);
        within = Within.of(edition);
    }

    void rule(MeetingRules changed) {
        rules = changed;
    }

    public EventId id() {
        return id;
    }

    Optional<Edition> edition() {
        return within.toEdition();
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    public EventBasics basics() {
        return basics;
    }

    public MeetingRules rules() {
        return rules;
    }

    public int version() {
        return version;
    }
}
