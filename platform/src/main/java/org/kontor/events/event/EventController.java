package org.kontor.events.event;

import gg.jte.Content;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.Countries;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.external.ExternalParts;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.PageParts;
import org.kontor.web.PublicAddress;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of an event.
@Controller
class EventController {
    private final Events events;
    private final EventQueries queries;
    private final PageParts parts;
    private final ExternalParts external;
    private final ForVisitors visitors;
    private final PublicAddress address;

    EventController(
            Events events,
            EventQueries queries,
            PageParts parts,
            ExternalParts external,
            ForVisitors visitors,
            PublicAddress address) {
        this.events = events;
        this.queries = queries;
        this.parts = parts;
        this.external = external;
        this.visitors = visitors;
        this.address = address;
    }

    @GetMapping("/events/{event}")
    @Everyone
    String show(
            @PathVariable String event,
            @RequestParam Optional<UUID> clash,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        EventQueries.Attendance attendance = queries.attendance(card.id());
        List<Guest> guests = attendance.guests();
        List<SessionCard> sessions = events.sessions(card.id());
        ForVisitors.Told told = visitors.of(card.id());
        String own = address.of(shell.link(card.path()));
        model.addAttribute(
                "page",
                new EventPage(
                        card,
                        attendance.people(),
                        guests.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Guest::country, Collectors.counting())),
                        byDay(card, sessions),
                        byCountry(guests, shell.language()),
                        parts(card, "phases", shell),
                        parts(card, "actions", shell),
                        parts(card, "figures", shell),
                        parts(card, "sections", shell),
                        told.practical(),
                        told.calls(),
                        own,
                        EventInWords.structured(card, sessions, own, shell),
                        card.isExternal()
                                ? Optional.of(external.of(card, shell.visitor().person(), clash))
                                : Optional.empty(),
                        attendance.series(),
                        shell.visitor().holds(Role.ORGANISER, card.id().value())));
        return "events/event/show";
    }

    private List<Content> parts(EventCard event, String place, Shell shell) {
        return event.isExternal()
                ? List.of()
                : parts.at("events.event." + place, event.id().value(), shell);
    }

    private static SequencedMap<LocalDate, List<SessionCard>> byDay(
            EventCard event, List<SessionCard> sessions) {
        return sessions.stream()
                .collect(
                        Collectors.groupingBy(
                                session ->
                                        LocalDate.ofInstant(
                                                session.plan().startsAt(), event.zone()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static SequencedMap<String, List<Guest>> byCountry(
            List<Guest> guests, Language language) {
        var order =
                Comparator.comparing(
                        (String country) -> Countries.name(country, language),
                        Collator.getInstance(language.locale()));
        return guests.stream()
                .collect(
                        Collectors.groupingBy(
                                Guest::country, () -> new TreeMap<>(order), Collectors.toList()));
    }
}
