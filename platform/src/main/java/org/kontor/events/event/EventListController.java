package org.kontor.events.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of events.
@Controller
class EventListController {
    private final Events events;
    private final Clock clock;

    EventListController(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// @param left whether the visitor has just stopped organising an event
    @GetMapping("/events")
    @Everyone
    String show(@RequestParam(defaultValue = "false") boolean left, Model model) {
        Map<Boolean, List<EventCard>> over =
                events.all().stream().collect(Collectors.partitioningBy(this::isOver));
        model.addAttribute(
                "page",
                new EventListPage(
                        over.getOrDefault(false, List.of()).stream()
                                .sorted(Comparator.comparing(EventCard::firstDay))
                                .toList(),
                        over.getOrDefault(true, List.of()),
                        left));
        return "events/event/list";
    }

    private boolean isOver(EventCard event) {
        return event.lastDay().isBefore(LocalDate.ofInstant(clock.instant(), event.zone()));
    }
}
