package org.kontor.matchmaking.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One participant of the catalogue, with what the reader marks and notes for themselves.
@Controller
class EntryController {
    private static final int LONGEST_NOTE = 2000;
    private static final List<String> NOTICES = List.of("noted", "marked", "unmarked", "reported");

    private final Readers readers;
    private final EntryPages pages;
    private final Bookmarks bookmarks;

    EntryController(Readers readers, EntryPages pages, Bookmarks bookmarks) {
        this.readers = readers;
        this.pages = pages;
        this.bookmarks = bookmarks;
    }

    @GetMapping("/events/{event}/catalogue/{organisation}")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam Optional<UUID> as,
            @RequestParam(defaultValue = "") String notice,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Reader reader = readers.of(event, as, shell);
        var id = new OrganisationId(organisation);
        Bookmarks.Bookmark own = bookmarks.find(reader, id);
        EntryPage page =
                pages.page(
                        reader,
                        id,
                        own.marked(),
                        FormInput.of(Map.of("note", own.note())),
                        NOTICES.contains(notice) ? notice : "",
                        shell);
        return new ModelAndView("matchmaking/catalogue/entry", Map.of("page", page));
    }

    /// @param part names the list of participants, which wants to know only how it is marked now
    @PostMapping("/events/{event}/catalogue/{organisation}/mark")
    @SignedIn
    ModelAndView mark(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam Optional<UUID> as,
            @RequestParam boolean marked,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Reader reader = readers.of(event, as, shell);
        OrganisationId id = pages.require(reader, new OrganisationId(organisation));
        bookmarks.mark(reader, id, marked);
        if (!part.isEmpty()) {
            return pages.mark(reader, id, marked, shell);
        }
        return again(reader, id, marked ? "marked" : "unmarked", shell);
    }

    @PostMapping("/events/{event}/catalogue/{organisation}/note")
    @SignedIn
    ModelAndView note(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam Optional<UUID> as,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Reader reader = readers.of(event, as, shell);
        OrganisationId id = pages.require(reader, new OrganisationId(organisation));
        var form = new FormInput(sent);
        String note = form.text("note", LONGEST_NOTE);
        if (!form.errors().isEmpty()) {
            EntryPage page =
                    pages.page(reader, id, bookmarks.find(reader, id).marked(), form, "", shell);
            return new ModelAndView(
                    "matchmaking/catalogue/entry",
                    Map.of("page", page),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        bookmarks.note(reader, id, note);
        return again(reader, id, "noted", shell);
    }

    private static ModelAndView again(
            Reader reader, OrganisationId id, String notice, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(reader.at("/catalogue/" + id + "?notice=" + notice)));
    }
}
