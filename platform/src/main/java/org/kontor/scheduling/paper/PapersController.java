package org.kontor.scheduling.paper;

import org.kontor.scheduling.workbench.Workbench;
import org.kontor.scheduling.workbench.Workbenches;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The version's documents for the organiser: all agendas, and the lists for the tables.
@Controller
@RequestMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/papers")
class PapersController {
    private final Workbenches workbenches;
    private final Papers papers;

    PapersController(Workbenches workbenches, Papers papers) {
        this.workbenches = workbenches;
        this.papers = papers;
    }

    @GetMapping
    @Only(value = Role.ORGANISER, of = "event")
    String list(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        model.addAttribute(
                "page",
                new PapersPage(bench, papers.states(bench.version().id(), shell.language())));
        return "scheduling/paper/papers";
    }

    @PostMapping("/{kind}")
    @Only(value = Role.ORGANISER, of = "event")
    String make(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @PathVariable("kind") String kind,
            @ModelAttribute("shell") Shell shell) {
        Workbench bench = workbenches.open(slug, number);
        papers.ask(paper(bench, kind, shell));
        return "redirect:" + shell.link(bench.path(Workbench.View.PAPERS));
    }

    @GetMapping("/{kind}.pdf")
    @Only(value = Role.ORGANISER, of = "event")
    ResponseEntity<byte[]> download(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @PathVariable("kind") String kind,
            @ModelAttribute("shell") Shell shell) {
        Workbench bench = workbenches.open(slug, number);
        byte[] content = papers.content(paper(bench, kind, shell)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("%s-%s-%d.pdf".formatted(kind, slug, number))
                                .build()
                                .toString())
                .body(content);
    }

    private static Paper paper(Workbench bench, String kind, Shell shell) {
        return new Paper(
                bench.version().id(),
                PaperKind.ofPath(kind).orElseThrow(NotFound::new),
                shell.language());
    }
}
