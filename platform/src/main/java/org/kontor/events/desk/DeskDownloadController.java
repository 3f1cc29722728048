package org.kontor.events.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.documents.SheetDownload;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The registrations that a filter lets through, with all answers, as a table to take away; that
/// is put on record.
@Controller
class DeskDownloadController {
    private static final String PATH = "/events/{event}/setup/registrations/list";

    private final Events events;
    private final DeskTable table;
    private final AuditTrail trail;

    DeskDownloadController(Events events, DeskTable table, AuditTrail trail) {
        this.events = events;
        this.table = table;
        this.trail = trail;
    }

    @GetMapping(PATH + ".csv")
    @Only(value = Role.ORGANISER, of = "event")
    @Transactional
    public void csv(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        DeskTable.Filled filled = open(event, sent, shell);
        SheetDownload.csv(response, name(event), filled.header(), filled.rows().stream());
    }

    @GetMapping(PATH + ".xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    @Transactional
    public void xlsx(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        DeskTable.Filled filled = open(event, sent, shell);
        SheetDownload.xlsx(
                response,
                name(event),
                shell.t("events.registrations.title"),
                filled.header(),
                filled.rows().stream());
    }

    private static String name(String event) {
        return event + "-registrations";
    }

    private DeskTable.Filled open(String slug, MultiValueMap<String, String> sent, Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        DeskTable.Filled filled = table.of(event, DeskFilter.of(new FormInput(sent)), shell);
        trail.record(
                new Subject("event", event.id().value()),
                "events.audit.taken-away",
                Map.of("registrations", String.valueOf(filled.rows().size())));
        return filled;
    }
}
