package org.kontor.directory.codelist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.documents.SheetDownload;
import org.kontor.documents.UnreadableSheet;
import org.kontor.shared.Language;
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

/// Takes tables of codes from the administrator, and gives a list out as such a table.
@Controller
class CodeImportController {
    private final CodeListQueries lists;
    private final CodeImports imports;

    CodeImportController(CodeListQueries lists, CodeImports imports) {
        this.lists = lists;
        this.imports = imports;
    }

    @GetMapping("/code-lists/{list}/{version}/imports/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView ask(@PathVariable String list, @PathVariable String version) {
        return form(find(list, version), "", HttpStatus.OK);
    }

    @PostMapping("/code-lists/{list}/{version}/imports")
    @Only(Role.ADMINISTRATOR)
    ModelAndView upload(
            @PathVariable String list,
            @PathVariable String version,
            @RequestParam MultipartFile file,
            @ModelAttribute("shell") Shell shell)
            throws IOException {
        CodeListCard card = find(list, version);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            UUID id = imports.upload(card, file, name, shell.visitor().person().orElseThrow());
            return new ModelAndView("redirect:" + shell.link(card.path("imports/" + id)));
        } catch (UnreadableSheet unreadable) {
            return form(
                    card,
                    shell.t(unreadable.key(), unreadable.arguments().toArray()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/code-lists/{list}/{version}/imports/{id}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView dryRun(
            @PathVariable String list, @PathVariable String version, @PathVariable UUID id) {
        CodeListCard card = find(list, version);
        return dryRun(card, find(card, id), false, HttpStatus.OK);
    }

    @PostMapping("/code-lists/{list}/{version}/imports/{id}/confirmation")
    @Only(Role.ADMINISTRATOR)
    ModelAndView confirm(
            @PathVariable String list,
            @PathVariable String version,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell) {
        CodeListCard card = find(list, version);
        CodeImports.Upload upload = find(card, id);
        if (imports.confirm(card, upload)) {
            return new ModelAndView("redirect:" + shell.link(card.path()));
        }
        return dryRun(card, upload, true, HttpStatus.CONFLICT);
    }

    @PostMapping("/code-lists/{list}/{version}/imports/{id}/removal")
    @Only(Role.ADMINISTRATOR)
    String discard(
            @PathVariable String list,
            @PathVariable String version,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell) {
        CodeListCard card = find(list, version);
        imports.find(card, id).ifPresent(imports::discard);
        return "redirect:" + shell.link(card.path());
    }

    /// The whole list, so that it can be changed in a spreadsheet and brought back.
    @GetMapping("/code-lists/{list}/{version}/codes.xlsx")
    @Only(Role.ADMINISTRATOR)
    void download(
            @PathVariable String list, @PathVariable String version, HttpServletResponse response)
            throws IOException {
        CodeListCard card = find(list, version);
        Stream<List<?>> rows =
                lists.all(card).stream()
                        .map(
                                entry ->
                                        List.of(
                                                entry.code(),
                                                entry.parent().orElse(""),
                                                entry.label().exactly(Language.EN),
                                                entry.label().exactly(Language.LT)));
        SheetDownload.xlsx(
                response,
                card.slug() + "-" + card.version(),
                card.slug(),
                PlanningCodes.COLUMNS,
                rows);
    }

    private CodeListCard find(String list, String version) {
        return lists.find(list, version).filter(CodeListCard::current).orElseThrow(NotFound::new);
    }

    private CodeImports.Upload find(CodeListCard list, UUID id) {
        return imports.find(list, id).orElseThrow(NotFound::new);
    }

    private ModelAndView dryRun(
            CodeListCard list, CodeImports.Upload upload, boolean stale, HttpStatus status) {
        return new ModelAndView("directory/codelist/dry-run", status)
                .addObject("list", list)
                .addObject("upload", upload)
                .addObject("plan", imports.plan(list, upload))
                .addObject("stale", stale);
    }

    private static ModelAndView form(CodeListCard list, String error, HttpStatus status) {
        return new ModelAndView("directory/codelist/import", status)
                .addObject("list", list)
                .addObject("error", error)
                .addObject("columns", PlanningCodes.COLUMNS);
    }
}
