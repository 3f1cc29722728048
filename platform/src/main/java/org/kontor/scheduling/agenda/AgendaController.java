package org.kontor.scheduling.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// A person's agenda as a page: one's own, and for the organiser anybody's.
@Controller
class AgendaController {
    // Names of partners may be corrected at any time; a page kept by a browser follows within this.
    private static final Duration NAMES_STAY = Duration.ofMinutes(10);

    private final Events events;
    private final TimetableVersions versions;
    private final People people;
    private final Agendas agendas;
    private final AgendaQueries queries;
    private final Clock clock;

    AgendaController(
            Events events,
            TimetableVersions versions,
            People people,
            Agendas agendas,
            AgendaQueries queries,
            Clock clock) {
        this.events = events;
        this.versions = versions;
        this.people = people;
        this.agendas = agendas;
        this.queries = queries;
        this.clock = clock;
    }

    /// The agenda of the event at hand, so that one address serves all of a person's events.
    @GetMapping("/agenda")
    @SignedIn
    String atHand(@ModelAttribute("shell") Shell shell) {
        return queries.eventAtHand(shell.visitor().person().orElseThrow(), clock.instant())
                .map(slug -> "redirect:" + shell.link("/events/" + slug + "/agenda"))
                .orElse("scheduling/agenda/none");
    }

    @GetMapping("/events/{event}/agenda")
    @SignedIn
    @Nullable String own(
            @PathVariable("event") String slug,
            @ModelAttribute("shell") Shell shell,
            @CookieValue(name = "XSRF-TOKEN", defaultValue = "") String formToken,
            ServletWebRequest exchange,
            Model model) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        Optional<TimetableVersion> version = versions.published(event.id());
        PersonId person = shell.visitor().person().orElseThrow();
        Instant now = clock.instant();
        String tag =
                String.join(
                        "-",
                        version.map(published -> String.valueOf(published.number())).orElse("none"),
                        queries.stamp(event, person, now),
                        Integer.toHexString(formToken.hashCode()),
                        Long.toHexString(now.getEpochSecond() / NAMES_STAY.toSeconds()));
        // Without this a browser would keep nothing, and every reading would cost a whole page.
        header(exchange, HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (exchange.checkNotModified("W/\"" + tag + "\"")) {
            return null;
        }
        model.addAttribute(
                "page",
                page(
                        event,
                        version.map(
                                published ->
                                        agendas.of(
                                                event, published, person, shell.visitor().name())),
                        Optional.empty(),
                        event.path() + "/agenda",
                        now));
        return "scheduling/agenda/agenda";
    }

    @GetMapping("/events/{event}/agendas/{person}")
    @Only(value = Role.ORGANISER, of = "event")
    String ofAnybody(
            @PathVariable("event") String slug,
            @PathVariable("person") PersonId person,
            Model model) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        String name = people.find(person).map(Person::name).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                page(
                        event,
                        versions.published(event.id())
                                .map(published -> agendas.of(event, published, person, name)),
                        Optional.of(name),
                        event.path() + "/agendas/" + person,
                        clock.instant()));
        return "scheduling/agenda/agenda";
    }

    private static AgendaPage page(
            EventCard event,
            Optional<Agenda> agenda,
            Optional<String> name,
            String address,
            Instant now) {
        return new AgendaPage(
                event, agenda, agenda.flatMap(shown -> shown.nextAt(now)), now, name, address);
    }

    private static void header(ServletWebRequest exchange, String name, String value) {
        if (exchange.getResponse() != null) {
            exchange.getResponse().setHeader(name, value);
        }
    }
}
