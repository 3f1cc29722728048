package org.kontor.insight.cockpit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kontor.documents.SheetDownload;
import org.kontor.documents.SheetWriter.Tab;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What the cockpit shows, as files.
@Controller
class CockpitDownloadController {
    private static final String TABLE =
            "/events/{event}/cockpit/{table:funnel|organisations|people|load|matrix|meetings}";

    private final Events events;
    private final CockpitSheets sheets;

    CockpitDownloadController(Events events, CockpitSheets sheets) {
        this.events = events;
        this.sheets = sheets;
    }

    @GetMapping("/events/{event}/cockpit.xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    void workbook(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        SheetDownload.xlsx(response, event + "-cockpit", sheets.all(find(event), shell));
    }

    @GetMapping(TABLE + ".xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    void xlsx(
            @PathVariable String event,
            @PathVariable String table,
            @RequestParam Map<String, String> asked,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        Tab tab = tab(find(event), table, asked, shell);
        SheetDownload.xlsx(response, event + "-" + table, List.of(tab));
    }

    @GetMapping(TABLE + ".csv")
    @Only(value = Role.ORGANISER, of = "event")
    void csv(
            @PathVariable String event,
            @PathVariable String table,
            @RequestParam Map<String, String> asked,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        Tab tab = tab(find(event), table, asked, shell);
        SheetDownload.csv(response, event + "-" + table, tab.header(), tab.rows());
    }

    private Tab tab(EventCard event, String table, Map<String, String> asked, Shell shell) {
        return switch (table) {
            case "funnel" -> sheets.funnel(event, shell);
            case "organisations" -> sheets.organisations(event, asked, shell);
            case "people" -> sheets.people(event, asked, shell);
            case "load" -> sheets.load(event, shell);
            case "matrix" -> sheets.matrix(event, asked, shell);
            default -> sheets.meetings(event, asked, shell);
        };
    }

    private EventCard find(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }
}
