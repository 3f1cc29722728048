package org.kontor.scheduling.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.kontor.documents.SheetWriter;
import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The version as a workbook.
@Controller
class WorkbookController {
    private final Workbenches workbenches;
    private final TimetableWorkbook workbook;

    WorkbookController(Workbenches workbenches, TimetableWorkbook workbook) {
        this.workbenches = workbenches;
        this.workbook = workbook;
    }

    @GetMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/timetable.xlsx")
    @Only(value = Role.ORGANISER, of = "event")
    ResponseEntity<byte[]> download(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @ModelAttribute("shell") Shell shell)
            throws IOException {
        Workbench bench = workbenches.open(slug, number);
        var out = new ByteArrayOutputStream();
        workbook.write(bench, shell.language(), out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetWriter.XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("timetable-%s-%d.xlsx".formatted(slug, number))
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
