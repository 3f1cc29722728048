package org.kontor.scheduling.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;

/// A meeting where a version of the timetable places it.
///
/// @param slot as it lay when the version was built
/// @param table empty for an online meeting
/// @param room online that it is held in; empty where it has none
/// @param link of an online meeting, its own or its room's; empty where it has none yet
/// @param pinned whether the organiser holds it at its slot or table
/// @param interpreting who interprets, if anybody has to
/// @param attendees sorted by organisation, each organisation's together; never empty
public record Placed(
        MeetingId meeting,
        Slot slot,
        Optional<Seat> table,
        boolean online,
        String room,
        String link,
        boolean pinned,
        List<Attendee> attendees,
        List<Interpreting> interpreting) {

    public boolean isAttendedBy(PersonId person) {
        return everybody().anyMatch(one -> one.getKey().equals(person));
    }

    /// Everybody who is there, by name, the interpreter last.
    public Stream<Map.Entry<PersonId, String>> everybody() {
        return Stream.concat(
                attendees.stream().map(one -> Map.entry(one.id(), one.name())),
                interpreting.stream().map(one -> Map.entry(one.person(), one.name())));
    }

    public boolean isOf(OrganisationId organisation) {
        return attendees.stream()
                .anyMatch(attendee -> attendee.organisation().id().equals(organisation));
    }

    /// The attendees by organisation, in order.
    public SequencedMap<Organisation, List<Attendee>> sides() {
        var sides = new LinkedHashMap<Organisation, List<Attendee>>();
        attendees.forEach(
                attendee ->
                        sides.computeIfAbsent(attendee.organisation(), o -> new ArrayList<>())
                                .add(attendee));
        return sides;
    }

    /// The organisations' names, as in "Lithuanian Plastics Cluster – iVita".
    public String title() {
        return sides().keySet().stream().map(Organisation::name).collect(Collectors.joining(" – "));
    }

    /// Everybody's names, as they are to be read.
    public String people() {
        return attendees.stream().map(Attendee::name).collect(Collectors.joining(", "));
    }

    /// Who the person meets: the attendees of the other organisations; for an interpreter all.
    public List<Attendee> partnersOf(PersonId person) {
        Optional<OrganisationId> own = sideOf(person);
        return attendees.stream()
                .filter(attendee -> !own.equals(Optional.of(attendee.organisation().id())))
                .toList();
    }

    /// Who of the person's own organisation is there too.
    public List<Attendee> companionsOf(PersonId person) {
        Optional<OrganisationId> own = sideOf(person);
        return attendees.stream()
                .filter(attendee -> own.equals(Optional.of(attendee.organisation().id())))
                .filter(attendee -> !attendee.id().equals(person))
                .toList();
    }

    private Optional<OrganisationId> sideOf(PersonId person) {
        return attendees.stream()
                .filter(attendee -> attendee.id().equals(person))
                .map(attendee -> attendee.organisation().id())
                .findFirst();
    }
}
