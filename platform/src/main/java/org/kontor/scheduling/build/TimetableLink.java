package org.kontor.scheduling.build;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Leads the organiser from the event's page to its timetable.
@Component
class TimetableLink implements PagePart {
    private final Events events;

    TimetableLink(Events events) {
        this.events = events;
    }

    @Override
    public String place() {
        return "events.event.actions";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Content> of(UUID thing, Shell shell) {
        if (!shell.visitor().holds(Role.ORGANISER, thing)) {
            return Optional.empty();
        }
        return events.find(new EventId(thing)).map(event -> link(event, shell));
    }

    private static Content link(EventCard event, Shell shell) {
        return output -> {
            output.writeContent("<a class=\"btn\" href=\"");
            output.writeContent(shell.link(event.path() + "/timetable"));
            output.writeContent("\">");
            output.writeContent(shell.t("timetable.step"));
            output.writeContent("</a>");
        };
    }
}
