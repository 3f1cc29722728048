package org.kontor.matchmaking.wishfile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.documents.SheetWriter;
import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// An empty table of wishes to fill in, its columns named in the reader's language.
@Controller
class TemplateController {

    @GetMapping("/events/{event}/wishes/import/template.xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    void workbook(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        download(response, SheetWriter.XLSX, event + ".xlsx");
        SheetWriter.xlsx(
                response.getOutputStream(),
                shell.t("matchmaking.wishes.title"),
                titles(shell),
                Stream.empty());
    }

    @GetMapping("/events/{event}/wishes/import/template.csv")
    @Only(value = Role.ORGANISER, of = "event")
    void text(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        download(response, SheetWriter.CSV, event + ".csv");
        SheetWriter.csv(response.getOutputStream(), titles(shell), Stream.empty());
    }

    private static List<String> titles(Shell shell) {
        return Arrays.stream(Column.values())
                .map(column -> column.title(shell.language()))
                .toList();
    }

    private static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"wishes-" + name + "\"");
    }
}
