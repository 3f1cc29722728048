package org.kontor.scheduling.meeting;

import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Holds a meeting to a slot, a table or both; a form with neither takes the pins off.
@Controller
class MeetingPinController {
    private final HandlingMeeting handling;
    private final Events events;

    MeetingPinController(HandlingMeeting handling, Events events) {
        this.handling = handling;
        this.events = events;
    }

    /// @param version of the meeting as it was shown
    /// @param shown number of the timetable version whose page to go back to
    @PostMapping("/events/{event}/timetable/meetings/{meeting}/pin")
    @Only(value = Role.ORGANISER, of = "event")
    String pin(
            @PathVariable("event") String slug,
            @PathVariable("meeting") UUID meeting,
            @RequestParam("version") int version,
            @RequestParam("shown") int shown,
            @RequestParam(name = "slot") Optional<Integer> slot,
            @RequestParam(name = "table") Optional<UUID> table,
            @ModelAttribute("shell") Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        if (slot.isPresent()
                && events.slots(event.id()).stream()
                        .map(Slot::number)
                        .noneMatch(slot.get()::equals)) {
            throw new NotFound();
        }
        Optional<TableId> wanted = table.map(TableId::new);
        if (wanted.isPresent()
                && events.tables(event.id()).stream()
                        .noneMatch(known -> known.id().equals(wanted.get()))) {
            throw new NotFound();
        }
        handling.pin(
                new HandlingMeeting.Seen(event.id(), new MeetingId(meeting), version),
                slot,
                wanted);
        return Back.to(shell, event, shown, meeting);
    }
}
