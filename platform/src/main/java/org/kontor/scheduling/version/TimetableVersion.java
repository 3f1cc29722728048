package org.kontor.scheduling.version;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventId;
import org.kontor.scheduling.VersionId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A timetable as it was built: its placements lie beside it and never change, only its state does.
@Table(schema = "scheduling", name = "timetable_version")
public final class TimetableVersion {
    @Id private final VersionId id;
    @Embedded.Empty private final Origin origin;
    @Embedded.Empty private final Outcome outcome;
    private VersionState state;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("UnusedVariable") // Spring Data reads it
    @Version
    private int version;

    TimetableVersion(
            VersionId id,
            Origin origin,
            Outcome outcome,
            VersionState state,
            @Nullable Instant publishedAt,
            int version) {
        this.id = id;
        this.origin = origin;
        this.outcome = outcome;
        this.state = state;
        this.publishedAt = publishedAt;
        this.version = version;
    }

    static TimetableVersion draft(Origin origin, Outcome outcome) {
        return new TimetableVersion(VersionId.next(), origin, outcome, VersionState.DRAFT, null, 0);
    }

    /// Makes this the timetable that everybody keeps to.
    public void publish(Instant now) {
        require(VersionState.DRAFT);
        state = VersionState.PUBLISHED;
        publishedAt = now;
    }

    /// Gives way to a version published after it.
    public void supersede() {
        require(VersionState.PUBLISHED);
        state = VersionState.SUPERSEDED;
    }

    private void require(VersionState needed) {
        if (state != needed) {
            throw new IllegalStateException(
                    "Version %d is %s, not %s".formatted(origin.number(), state, needed));
        }
    }

    public VersionId id() {
        return id;
    }

    public EventId event() {
        return origin.eventId();
    }

    /// Counts the versions of the event from 1.
    public int number() {
        return origin.number();
    }

    public Origin origin() {
        return origin;
    }

    public Outcome outcome() {
        return outcome;
    }

    public VersionState state() {
        return state;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
