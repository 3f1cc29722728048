package org.kontor.scheduling.meeting;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
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

/// Takes a meeting out of the timetables to come, or puts it back.
@Controller
class MeetingExclusionController {
    private final HandlingMeeting handling;
    private final Events events;

    MeetingExclusionController(HandlingMeeting handling, Events events) {
        this.handling = handling;
        this.events = events;
    }

    /// @param version of the meeting as it was shown
    /// @param shown number of the timetable version whose page to go back to
    @PostMapping("/events/{event}/timetable/meetings/{meeting}/exclusion")
    @Only(value = Role.ORGANISER, of = "event")
    String exclude(
            @PathVariable("event") String slug,
            @PathVariable("meeting") UUID meeting,
            @RequestParam("version") int version,
            @RequestParam("shown") int shown,
            @RequestParam("excluded") boolean excluded,
            @ModelAttribute("shell") Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        handling.exclude(
                new HandlingMeeting.Seen(event.id(), new MeetingId(meeting), version), excluded);
        return Back.to(shell, event, shown, meeting);
    }
}
