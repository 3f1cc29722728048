package org.kontor.events.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.events.Edition;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.MeetingRules;
import org.kontor.events.SeriesId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// An edition of a series, or an event of its own.
@Table(schema = "events", name = "event")
public final class Event {
    @Id private final EventId id;
    private final @Nullable SeriesId seriesId;
    private final @Nullable Integer edition;
    @Embedded.Empty private EventBasics basics;
    @Embedded.Empty private MeetingRules rules;
    @Version private final int version;

    Event(
            EventId id,
            @Nullable SeriesId seriesId,
            @Nullable Integer edition,
            EventBasics basics,
            MeetingRules rules,
            int version) {
        this.id = id;
        this.seriesId = seriesId;
        this.edition = edition;
        this.basics = basics;
        this.rules = rules;
        this.version = version;
    }

    static Event of(EventBasics basics, MeetingRules rules, Optional<Edition> within) {
        return new Event(
                EventId.next(),
                within.map(Edition::series).orElse(null),
                within.map(Edition::number).orElse(null),
                basics,
                rules,
                0);
    }

    void describe(EventBasics changed) {
        basics = changed;
    }

    void rule(MeetingRules changed) {
        rules = changed;
    }

    public EventId id() {
        return id;
    }

    Optional<Edition> edition() {
        return seriesId == null || edition == null
                ? Optional.empty()
                : Optional.of(new Edition(seriesId, edition));
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
