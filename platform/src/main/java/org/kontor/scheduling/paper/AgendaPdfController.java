package org.kontor.scheduling.paper;

import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.agenda.Agendas;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// One person's published agenda as a document: one's own, and for the organiser anybody's.
@Controller
class AgendaPdfController {
    private final Events events;
    private final TimetableVersions versions;
    private final People people;
    private final Agendas agendas;
    private final Typesetting typesetting;

    AgendaPdfController(
            Events events,
            TimetableVersions versions,
            People people,
            Agendas agendas,
            Typesetting typesetting) {
        this.events = events;
        this.versions = versions;
        this.people = people;
        this.agendas = agendas;
        this.typesetting = typesetting;
    }

    @GetMapping("/events/{event}/agenda.pdf")
    @SignedIn
    ResponseEntity<byte[]> own(
            @PathVariable("event") String slug, @ModelAttribute("shell") Shell shell) {
        return pdf(slug, shell.visitor().person().orElseThrow(), shell);
    }

    @GetMapping("/events/{event}/agendas/{person}.pdf")
    @Only(value = Role.ORGANISER, of = "event")
    ResponseEntity<byte[]> ofAnybody(
            @PathVariable("event") String slug,
            @PathVariable("person") PersonId person,
            @ModelAttribute("shell") Shell shell) {
        return pdf(slug, person, shell);
    }

    private ResponseEntity<byte[]> pdf(String slug, PersonId id, Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        String name = people.find(id).map(Person::name).orElseThrow(NotFound::new);
        return versions.published(event.id())
                .map(version -> agendas.of(event, version, id, name))
                .filter(agenda -> !agenda.days().isEmpty())
                .map(agenda -> typesetting.agenda(agenda, shell.language()))
                .map(
                        document ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.APPLICATION_PDF)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                ContentDisposition.inline()
                                                        .filename("agenda-" + slug + ".pdf")
                                                        .build()
                                                        .toString())
                                        .body(document))
                .orElseThrow(NotFound::new);
    }
}
