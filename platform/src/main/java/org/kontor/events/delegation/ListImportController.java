package org.kontor.events.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.documents.SheetDownload;
import org.kontor.documents.UnreadableSheet;
import org.kontor.events.DelegationCard;
import org.kontor.events.Delegations;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes a delegation's list over in one step.
@Controller
class ListImportController {
    private static final String PATH = "/events/{event}/delegations/{delegation}/import";

    private final Delegations delegations;
    private final DelegationFiles files;
    private final ImportingList importing;

    ListImportController(Delegations delegations, DelegationFiles files, ImportingList importing) {
        this.delegations = delegations;
        this.files = files;
        this.importing = importing;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        Optional<DelegationFiles.Waiting> waiting = files.waiting(card.id(), false);
        return page(
                new ListImportPage(
                        card,
                        FormErrors.none(),
                        waiting.map(DelegationFiles.Waiting::id).orElse(""),
                        waiting.map(DelegationFiles.Waiting::name).orElse(""),
                        waiting.map(file -> importing.plan(card, file, shell.language()))),
                HttpStatus.OK);
    }

    /// Keeps the file if it can be read; nothing of it is taken over yet.
    @PostMapping(PATH)
    @SignedIn
    ModelAndView upload(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @RequestParam("file") MultipartFile file,
            @ModelAttribute(name = "shell", binding = false) Shell shell)
            throws IOException {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        var errors = FormErrors.none();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank()) {
            errors.add("file", "events.list-import.error.no-file");
        } else {
            try {
                importing.keep(card, file.getInputStream(), name, shell.language());
                return again(card, shell);
            } catch (UnreadableSheet unreadable) {
                errors.add("file", unreadable.key(), unreadable.arguments().toArray());
            }
        }
        return page(
                new ListImportPage(card, errors, "", "", Optional.empty()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/confirmation")
    @SignedIn
    ModelAndView confirm(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @RequestParam String file,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        importing.store(card, file, shell.language());
        return new ModelAndView("redirect:" + shell.link(card.path()));
    }

    @PostMapping(PATH + "/discarding")
    @SignedIn
    ModelAndView discard(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        files.discard(card.id());
        return again(card, shell);
    }

    @GetMapping(PATH + "/template.xlsx")
    @SignedIn
    void workbook(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        delegations.open(event, delegation, shell.visitor());
        List<String> titles =
                Arrays.stream(ListColumn.values())
                        .map(column -> column.title(shell.language()))
                        .toList();
        SheetDownload.xlsx(
                response,
                "delegation",
                shell.t("events.delegation.members"),
                titles,
                Stream.empty());
    }

    private static ModelAndView again(DelegationCard delegation, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(delegation.path() + "/import"));
    }

    private static ModelAndView page(ListImportPage page, HttpStatus status) {
        return new ModelAndView("events/delegation/import", Map.of("page", page), status);
    }
}
