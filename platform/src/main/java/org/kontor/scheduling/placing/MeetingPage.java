package org.kontor.scheduling.placing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingState;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;

/// One meeting, as those of a side deal with it.
///
/// @param own the sides that the reader acts for
/// @param names what the organisations are called
/// @param people who comes for each side
/// @param placement empty while it has no place in the published timetable
/// @param interpreter the name of who interprets
/// @param obstacles for a meeting without a place, what stands against the nearest slots
/// @param proposal the open one, with its slots
/// @param refused the key of the words for what could not be done just now
public record MeetingPage(
        EventCard event,
        MeetingCard card,
        Set<OrganisationId> own,
        Map<OrganisationId, String> names,
        Map<OrganisationId, SequencedMap<PersonId, String>> people,
        boolean published,
        Optional<Placement> placement,
        Optional<String> interpreter,
        List<String> obstacles,
        Optional<Proposed> proposal,
        Optional<String> refused) {

    /// Times that one of the sides would rather meet at.
    ///
    /// @param mine whether the reader's side proposes
    public record Proposed(boolean mine, List<Slot> slots) {}

    public String path() {
        return event.path() + "/meetings/" + card.id();
    }

    /// The names of those whom the reader meets.
    public String partners() {
        return card.organisations().stream()
                .filter(side -> !own.contains(side))
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    public String name(OrganisationId organisation) {
        return names.getOrDefault(organisation, "?");
    }

    public SequencedMap<PersonId, String> of(OrganisationId organisation) {
        return people.getOrDefault(organisation, new LinkedHashMap<>());
    }

    /// Colleagues who could attend for the side instead of those who do.
    public SequencedMap<PersonId, String> others(Placement.Side side) {
        var others = new LinkedHashMap<>(of(side.organisation()));
        placement.map(Placement::people).orElse(List.of()).forEach(others::remove);
        return others;
    }

    /// Whether the meeting is on.
    public boolean isOn(Instant now) {
        return card.state() == MeetingState.SCHEDULED
                && placement.map(at -> at.during().contains(now)).orElse(false);
    }

    /// Whether the reader may still change something about it.
    public boolean isToCome(Instant now) {
        return card.state().isOpen()
                && placement.map(at -> at.during().from().isAfter(now)).orElse(true);
    }
}
