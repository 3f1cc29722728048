package org.kontor.scheduling.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.version.VersionState;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows what publishing a version comes to, and publishes it.
@Controller
@RequestMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/publication")
class PublicationController {
    private final Events events;
    private final Publications publications;
    private final PublishingTimetable publishing;

    PublicationController(
            Events events, Publications publications, PublishingTimetable publishing) {
        this.events = events;
        this.publications = publications;
        this.publishing = publishing;
    }

    @GetMapping
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        model.addAttribute("page", page(event, number, Optional.empty(), shell));
        return "scheduling/publication/publication";
    }

    /// @param shown id of the published version against which the changes were shown
    @PostMapping
    @Only(value = Role.ORGANISER, of = "event")
    String publish(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "shown") Optional<UUID> shown,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        Optional<Refusal> refusal = publishing.publish(event, number, shown.map(VersionId::new));
        if (refusal.isEmpty()) {
            return "redirect:" + shell.link(event.path() + "/timetable");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(event, number, refusal, shell));
        return "scheduling/publication/publication";
    }

    private PublicationPage page(
            EventCard event, int number, Optional<Refusal> refusal, Shell shell) {
        Publication publication = publications.of(event.id(), number);
        var say =
                new ChangeWords(
                        shell.words(),
                        shell.language(),
                        event.zone(),
                        Optional.empty(),
                        publication.organisations());
        return new PublicationPage(
                event,
                number,
                publication.version().state() == VersionState.DRAFT,
                publication.published().map(old -> old.id().toString()).orElse(""),
                publication.changes().entrySet().stream()
                        .flatMap(
                                change ->
                                        Stream.ofNullable(publication.people().get(change.getKey()))
                                                .map(
                                                        person ->
                                                                new PublicationPage.Recipient(
                                                                        person.name(),
                                                                        change.getValue().stream()
                                                                                .map(
                                                                                        one ->
                                                                                                say
                                                                                                        .of(
                                                                                                                person
                                                                                                                        .id(),
                                                                                                                one))
                                                                                .toList())))
                        .sorted(Comparator.comparing(PublicationPage.Recipient::name))
                        .toList(),
                refusal.or(publication::refusal)
                        .map(why -> new RefusalWords(say, publication).of(why))
                        .orElse(List.of()));
    }
}
