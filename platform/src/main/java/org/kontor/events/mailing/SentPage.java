package org.kontor.events.mailing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;

/// A mail that was sent, and how it got on.
///
/// @param state the one that alone is listed
/// @param next where the next page begins
public record SentPage(
        EventCard event,
        Mailing mailing,
        Map<Delivery.State, Integer> figures,
        Optional<Delivery.State> state,
        List<Delivery> deliveries,
        Optional<Integer> next) {

    public String path() {
        return event.path() + "/setup/mailings/" + mailing.id();
    }

    public int all() {
        return figures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
