package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what the organiser decides on a meeting by hand, on record.
@Component
class HandlingMeeting {
    private final Meetings meetings;
    private final AuditTrail trail;

    HandlingMeeting(Meetings meetings, AuditTrail trail) {
        this.meetings = meetings;
        this.trail = trail;
    }

    /// A meeting of an event, as the organiser saw it.
    ///
    /// @param version that was shown
    record Seen(EventId event, MeetingId meeting, int version) {}

    /// Pins the meeting to the slot, the table or both; with neither it is free again.
    @Transactional
    public void pin(Seen seen, Optional<Integer> slot, Optional<TableId> table) {
        var facts = new TreeMap<String, String>();
        slot.ifPresent(number -> facts.put("slot", number.toString()));
        table.ifPresent(id -> facts.put("table", id.toString()));
        change(
                seen,
                meeting -> meeting.pin(slot, table),
                facts.isEmpty() ? "unpinned" : "pinned",
                facts);
    }

    /// Takes the meeting out of every timetable built from now on, or puts it back.
    @Transactional
    public void exclude(Seen seen, boolean excluded) {
        if (excluded) {
            change(seen, Meeting::exclude, "excluded", Map.of());
        } else {
            change(seen, Meeting::include, "included", Map.of());
        }
    }

    /// Has somebody interpret at the meeting between the two languages; with none nobody has to.
    @Transactional
    public void interpret(Seen seen, List<String> languages) {
        change(
                seen,
                meeting -> meeting.interpret(languages),
                languages.isEmpty() ? "not-interpreted" : "interpreted",
                languages.isEmpty()
                        ? Map.of()
                        : Map.of("language", languages.get(0), "other-language", languages.get(1)));
    }

    private void change(
            Seen seen, Consumer<Meeting> change, String action, Map<String, String> facts) {
        Meeting meeting =
                meetings.findById(seen.meeting)
                        .filter(found -> found.event().equals(seen.event))
                        .orElseThrow(NotFound::new);
        if (meeting.version() != seen.version) {
            throw new OptimisticLockingFailureException(
                    "Meeting %s has changed since it was shown".formatted(meeting.id()));
        }
        change.accept(meeting);
        meetings.save(meeting);
        trail.record(
                new Subject("meeting", meeting.id().value()), "timetable.audit." + action, facts);
    }
}
