package org.kontor.scheduling.meeting;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.web.Shell;

/// The way back to where a meeting was changed.
final class Back {
    private Back() {}

    static String to(Shell shell, EventCard event, int shown, UUID meeting) {
        return "redirect:"
                + shell.link(
                        "%s/timetable/versions/%d?meeting=%s"
                                .formatted(event.path(), shown, meeting));
    }
}
