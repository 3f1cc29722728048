package org.kontor.matchmaking.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;

/// The organisations of an event with their groups.
///
/// @param text that their names contain
public record ParticipantsPage(
        EventCard event,
        List<Group> groups,
        List<ParticipantRow> rows,
        String text,
        Optional<String> after,
        Optional<String> next) {

    /// The query of the page that goes on from there, or of the first.
    public String query(Optional<String> from) {
        String found = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return from.map(id -> found + "&after=" + id).orElse(found);
    }
}
