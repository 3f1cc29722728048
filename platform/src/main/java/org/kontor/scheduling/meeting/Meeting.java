package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.MeetingState;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A meeting as the organiser handles it.
@Table(schema = "scheduling", name = "meeting")
final class Meeting {
    @Id private final MeetingId id;
    private final EventId eventId;
    @Embedded.Empty private Needs needs;
    private final MeetingState state;
    @Embedded.Empty private Hand hand;
    @Version private int version;

    Meeting(
            MeetingId id,
            EventId eventId,
            Needs needs,
            MeetingState state,
            Hand hand,
            int version) {
        this.id = id;
        this.eventId = eventId;
        this.needs = needs;
        this.state = state;
        this.hand = hand;
        this.version = version;
    }

    /// Holds the meeting to the slot, the table or both; with neither it is free again.
    void pin(Optional<Integer> slot, Optional<TableId> table) {
        requireOpen();
        if (needs.online() && table.isPresent()) {
            throw new IllegalArgumentException("A meeting online has no table");
        }
        hand = Hand.pinned(slot, table);
    }

    /// Takes the meeting out of every timetable built from now on.
    void exclude() {
        requireOpen();
        hand = Hand.EXCLUDED;
    }

    /// Puts the meeting back among those to be placed.
    void include() {
        requireOpen();
        hand = Hand.NONE;
    }

    /// Has somebody interpret between the two languages; with none nobody has to.
    void interpret(List<String> languages) {
        requireOpen();
        needs = new Needs(needs.online(), languages);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new IllegalStateException("The meeting is " + state);
        }
    }

    MeetingId id() {
        return id;
    }

    EventId event() {
        return eventId;
    }

    int version() {
        return version;
    }

    Hand hand() {
        return hand;
    }
}
