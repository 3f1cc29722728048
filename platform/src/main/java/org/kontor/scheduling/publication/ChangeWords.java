package org.kontor.scheduling.publication;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.Moments;
import org.kontor.web.Words;

/// Says in words what changes for a person.
///
/// @param own zone of the person, whose time is told too
/// @param organisations names of those who meet
record ChangeWords(
        Words words,
        Language language,
        ZoneId zone,
        Optional<ZoneId> own,
        Map<OrganisationId, String> organisations) {

    /// As in "Moved: Cluster B, from Thu 21 Sep 2017, 10:00, table 3 to …".
    String of(PersonId person, AgendaChange change) {
        return switch (change) {
            case AgendaChange.Added(Placement at) ->
                    say("timetable.change.added", partner(person, at), place(at));
            case AgendaChange.Moved(Placement from, Placement to) ->
                    say("timetable.change.moved", partner(person, to), place(from), place(to));
            case AgendaChange.TableChanged(Placement from, Placement to) ->
                    say("timetable.change.table", partner(person, to), place(from), place(to));
            case AgendaChange.Cancelled(Placement at) ->
                    say("timetable.change.cancelled", partner(person, at), place(at));
        };
    }

    /// The meeting alone, where all of them are new or all cancelled.
    String meeting(PersonId person, Placement at) {
        return say("timetable.change.meeting", place(at), partner(person, at));
    }

    /// The names of everybody who meets, as in "Cluster A – Cluster B".
    String title(Placement placement) {
        return placement.sides().stream()
                .map(side -> name(side.organisation()))
                .collect(Collectors.joining(" – "));
    }

    private String partner(PersonId person, Placement placement) {
        return placement.sides().stream()
                .filter(side -> !side.people().contains(person))
                .map(side -> name(side.organisation()))
                .collect(Collectors.joining(", "));
    }

    private String name(OrganisationId organisation) {
        return organisations.getOrDefault(organisation, "?");
    }

    private String place(Placement placement) {
        String time = Moments.dateTime(language, placement.during().from(), zone, own);
        return placement
                .seat()
                .map(
                        seat ->
                                seat.area().isEmpty()
                                        ? say("timetable.place.table", time, seat.number())
                                        : say(
                                                "timetable.place.table-in",
                                                time,
                                                seat.number(),
                                                seat.area()))
                .or(() -> placement.room().map(room -> online(time, room)))
                .orElseGet(() -> say("timetable.place.online", time));
    }

    private String online(String time, Placement.Room room) {
        return say("timetable.place.online-in", time, room.name());
    }

    String say(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }
}
