package org.kontor.directory.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.documents.SheetDownload;
import org.kontor.documents.UnreadableSheet;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes tables of organisations from the administrator.
@Controller
class ImportController {
    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/directory/imports/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView ask(@ModelAttribute("shell") Shell shell) {
        return form("", HttpStatus.OK);
    }

    @PostMapping("/directory/imports")
    @Only(Role.ADMINISTRATOR)
    ModelAndView upload(@RequestParam MultipartFile file, @ModelAttribute("shell") Shell shell)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            UUID id = imports.upload(file, name, shell.visitor().person().orElseThrow());
            return new ModelAndView("redirect:" + shell.link("/directory/imports/" + id));
        } catch (UnreadableSheet unreadable) {
            return form(
                    shell.t(unreadable.key(), unreadable.arguments().toArray()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/directory/imports/{id}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView dryRun(
            @PathVariable UUID id,
            @RequestParam(required = false) RowFate.@org.jspecify.annotations.Nullable Kind fate,
            @RequestParam(defaultValue = "0") int from) {
        return dryRun(find(id), Optional.ofNullable(fate), from, false, HttpStatus.OK);
    }

    @PostMapping("/directory/imports/{id}/confirmation")
    @Only(Role.ADMINISTRATOR)
    ModelAndView confirm(@PathVariable UUID id, @ModelAttribute("shell") Shell shell) {
        Imports.Upload upload = find(id);
        if (imports.confirm(upload) || imports.find(id).isEmpty()) {
            return new ModelAndView("redirect:" + shell.link("/directory?sort=newest"));
        }
        return dryRun(upload, Optional.empty(), 0, true, HttpStatus.CONFLICT);
    }

    @PostMapping("/directory/imports/{id}/removal")
    @Only(Role.ADMINISTRATOR)
    String discard(@PathVariable UUID id, @ModelAttribute("shell") Shell shell) {
        imports.find(id).ifPresent(imports::discard);
        return "redirect:" + shell.link("/directory/imports/new");
    }

    @GetMapping("/directory/imports/template.xlsx")
    @Only(Role.ADMINISTRATOR)
    void template(HttpServletResponse response) throws IOException {
        SheetDownload.xlsx(
                response,
                "organisations",
                "organisations",
                Column.titles(),
                Column.examples().stream());
    }

    private Imports.Upload find(UUID id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView dryRun(
            Imports.Upload upload,
            Optional<RowFate.Kind> fate,
            int from,
            boolean stale,
            HttpStatus status) {
        return new ModelAndView(
                "directory/imports/dry-run",
                Map.of(
                        "page",
                        DryRunPage.of(
                                upload, imports.plan(upload), fate, Math.max(0, from), stale)),
                status);
    }

    private static ModelAndView form(String error, HttpStatus status) {
        return new ModelAndView(
                "directory/imports/new",
                Map.of("error", error, "columns", Column.titles()),
                status);
    }
}
