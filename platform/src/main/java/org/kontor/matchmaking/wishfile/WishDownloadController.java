package org.kontor.matchmaking.wishfile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.documents.SheetDownload;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Tables of wishes to take away, their columns named in the reader's language: an empty one to
/// fill in, and the event's, which is put on record.
@Controller
class WishDownloadController {
    private static final String PATH = "/events/{event}/wishes";

    private final Events events;
    private final WishTable table;
    private final AuditTrail trail;

    WishDownloadController(Events events, WishTable table, AuditTrail trail) {
        this.events = events;
        this.table = table;
        this.trail = trail;
    }

    @GetMapping(PATH + "/import/template.xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    void emptyWorkbook(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        workbook(find(event), List.of(), shell, response);
    }

    @GetMapping(PATH + "/import/template.csv")
    @Only(value = Role.ORGANISER, of = "event")
    void emptyText(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        text(find(event), List.of(), shell, response);
    }

    @GetMapping(PATH + "/list.xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    @Transactional
    public void workbook(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        EventCard card = find(event);
        workbook(card, takeAway(card, shell), shell, response);
    }

    @GetMapping(PATH + "/list.csv")
    @Only(value = Role.ORGANISER, of = "event")
    @Transactional
    public void text(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        EventCard card = find(event);
        text(card, takeAway(card, shell), shell, response);
    }

    private List<List<String>> takeAway(EventCard event, Shell shell) {
        List<List<String>> rows = table.rows(event.id(), shell);
        trail.record(
                new Subject("event", event.id().value()),
                "matchmaking.audit.taken-away",
                Map.of("rows", String.valueOf(rows.size())));
        return rows;
    }

    private EventCard find(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    private static void workbook(
            EventCard event, List<List<String>> rows, Shell shell, HttpServletResponse response)
            throws IOException {
        SheetDownload.xlsx(
                response,
                name(event),
                shell.t("matchmaking.wishes.title"),
                WishTable.header(shell),
                stream(rows));
    }

    private static void text(
            EventCard event, List<List<String>> rows, Shell shell, HttpServletResponse response)
            throws IOException {
        SheetDownload.csv(response, name(event), WishTable.header(shell), stream(rows));
    }

    private static String name(EventCard event) {
        return "wishes-" + event.slug();
    }

    private static Stream<List<?>> stream(List<List<String>> rows) {
        return rows.stream().map(row -> row);
    }
}
