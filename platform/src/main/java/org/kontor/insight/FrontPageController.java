package org.kontor.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.insight.FrontPage.Figures;
import org.kontor.insight.FrontPage.Step;
import org.kontor.insight.FrontPageQueries.CountryShare;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.kontor.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The front page.
@Controller
class FrontPageController {
    private final Events events;
    private final Directory directory;
    private final Matchmaking matchmaking;
    private final FrontPageQueries queries;
    private final PageParts parts;
    private final Clock clock;

    FrontPageController(
            Events events,
            Directory directory,
            Matchmaking matchmaking,
            FrontPageQueries queries,
            PageParts parts,
            Clock clock) {
        this.events = events;
        this.directory = directory;
        this.matchmaking = matchmaking;
        this.queries = queries;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("")
    @Everyone
    String show(@ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute(
                "page",
                events.ofTheMoment()
                        .map(event -> page(event, shell))
                        .orElseGet(() -> withoutEvent(shell.visitor())));
        return "insight/front";
    }

    private FrontPage page(EventCard event, Shell shell) {
        List<CountryShare> shares = queries.shares(event.id());
        Map<String, Long> byCountry =
                shares.stream()
                        .collect(
                                Collectors.toMap(
                                        CountryShare::country, CountryShare::organisations));
        return new FrontPage(
                Optional.of(event),
                daysUntil(event),
                new Figures(
                        shares.stream().mapToLong(CountryShare::organisations).sum(),
                        byCountry.size(),
                        shares.stream().mapToLong(CountryShare::delegates).sum(),
                        matchmaking.figures(event.id()).accepted()),
                byCountry,
                steps(event, shell.visitor()),
                parts.at("insight.front.phases", event.id().value(), shell),
                parts.at("insight.front.tasks", event.id().value(), shell));
    }

    private FrontPage withoutEvent(Visitor visitor) {
        Map<String, Long> byCountry = directory.clustersByCountry();
        return new FrontPage(
                Optional.empty(),
                0,
                new Figures(0, 0, 0, 0),
                byCountry,
                steps(visitor),
                List.of(),
                List.of());
    }

    private long daysUntil(EventCard event) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), event.zone());
        if (!today.isBefore(event.firstDay()) && !today.isAfter(event.lastDay())) {
            return 0;
        }
        return ChronoUnit.DAYS.between(
                today, today.isBefore(event.firstDay()) ? event.firstDay() : event.lastDay());
    }

    private List<Step> steps(EventCard event, Visitor visitor) {
        var steps = new ArrayList<Step>();
        if (visitor.holds(Role.ORGANISER, event.id().value())) {
            steps.add(
                    new Step(
                            "insight.step.timetable", "calendar-cog", event.path() + "/timetable"));
        }
        visitor.person().ifPresent(person -> steps.addAll(own(event, person)));
        steps.add(new Step("insight.step.event", "calendar-event", event.path()));
        steps.addAll(steps(visitor));
        return steps;
    }

    /// Until the event begins one looks for partners, from then on for the next meeting.
    private List<Step> own(EventCard event, PersonId person) {
        var own = new ArrayList<Step>();
        FrontPageQueries.Standing standing = queries.standing(event.id(), person);
        if (standing.asks()) {
            own.add(new Step("insight.step.catalogue", "users-group", event.path() + "/catalogue"));
        }
        if (standing.comes()) {
            own.add(new Step("insight.step.agenda", "calendar-user", event.path() + "/agenda"));
        }
        return daysUntil(event) > 0 ? own : own.reversed();
    }

    private static List<Step> steps(Visitor visitor) {
        var directory = new Step("insight.step.directory", "address-book", "/directory");
        return visitor.isSignedIn()
                ? List.of(directory)
                : List.of(directory, new Step("insight.step.sign-in", "login-2", "/sign-in"));
    }
}
