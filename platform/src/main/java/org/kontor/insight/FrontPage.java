package org.kontor.insight;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;

/// The front page: the event of the moment, who comes to it from where, and what the reader can do
/// next.
///
/// @param phases what is said for the phases of the moment
/// @param tasks what the reader has to do, in items of a list
/// @param days until the event begins; 0 while it is on, negative when it is over
public record FrontPage(
        Optional<EventCard> event,
        long days,
        Figures figures,
        Map<String, Long> organisationsByCountry,
        List<Step> steps,
        List<Content> phases,
        List<Content> tasks) {

    /// How many take part, and how many meetings both sides wish.
    public record Figures(long organisations, int countries, long people, int meetings) {}

    /// Something to do next; the first is the one that matters.
    public record Step(String words, String icon, String path) {}
}
