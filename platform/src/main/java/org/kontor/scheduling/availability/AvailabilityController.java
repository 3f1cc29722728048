package org.kontor.scheduling.availability;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.availability.AvailabilityPage.Saving;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// When a person has time for meetings: one's own calendar, and for the organiser anybody's.
@Controller
class AvailabilityController {
    private final Events events;
    private final People people;
    private final Availabilities availabilities;
    private final Clock clock;

    AvailabilityController(
            Events events, People people, Availabilities availabilities, Clock clock) {
        this.events = events;
        this.people = people;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    @GetMapping("/events/{event}/availability")
    @SignedIn
    ModelAndView own(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Subject subject = own(find(event), shell);
        return availabilities.comes(subject.event, subject.person)
                ? show(subject)
                : new ModelAndView("scheduling/agenda/none");
    }

    /// @param seen the stamp of what the form showed
    /// @param free the slots that are ticked
    /// @param part whether the page's script saves, and shows only what became of it
    @PostMapping("/events/{event}/availability")
    @SignedIn
    ModelAndView changeOwn(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") Set<Integer> free,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return change(own(find(event), shell), seen, free, part);
    }

    @GetMapping("/events/{event}/availability/{person}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView ofAnybody(@PathVariable String event, @PathVariable PersonId person) {
        return show(anybodys(find(event), person));
    }

    @PostMapping("/events/{event}/availability/{person}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView changeAnybodys(
            @PathVariable String event,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") Set<Integer> free,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return change(anybodys(find(event), person), seen, free, part);
    }

    /// Whose calendar it is.
    private record Subject(
            EventCard event, PersonId person, Optional<String> name, String address) {}

    private EventCard find(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    private static Subject own(EventCard event, Shell shell) {
        return new Subject(
                event,
                shell.visitor().person().orElseThrow(),
                Optional.empty(),
                event.path() + "/availability");
    }

    private Subject anybodys(EventCard event, PersonId person) {
        String name = people.find(person).map(Person::name).orElseThrow(NotFound::new);
        return new Subject(
                event, person, Optional.of(name), event.path() + "/availability/" + person);
    }

    private ModelAndView show(Subject subject) {
        Availability stored = availabilities.of(subject.event, subject.person);
        return page(subject, stored, stored.stamp(), Saving.NONE, false);
    }

    private ModelAndView change(Subject subject, String seen, Set<Integer> free, boolean part) {
        Optional<Availability> instead =
                availabilities.change(subject.event, subject.person, seen, free);
        if (instead.isEmpty()) {
            Availability stored = availabilities.of(subject.event, subject.person);
            var saving = new Saving(Optional.of(clock.instant()), List.of());
            return page(subject, stored, stored.stamp(), saving, part);
        }
        Availability stored = instead.get();
        Availability wanted = stored.with(free);
        var saving = new Saving(Optional.empty(), stored.differingFrom(wanted));
        return page(subject, wanted, stored.stamp(), saving, part);
    }

    private ModelAndView page(
            Subject subject, Availability shown, String seen, Saving saving, boolean part) {
        var page =
                new AvailabilityPage(
                        subject.event,
                        subject.address,
                        subject.name,
                        shown.slots(),
                        seen,
                        part ? List.of() : availabilities.beside(subject.event, subject.person),
                        saving);
        return new ModelAndView(
                part ? "scheduling/availability/saved" : "scheduling/availability/calendar",
                Map.of("page", page),
                saving.overtaken().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
    }
}
