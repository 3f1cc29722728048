package org.kontor.scheduling.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;

/// A meeting where a version of the timetable places it.
///
/// @param slot as it lay when the version was built
/// @param table empty for an online meeting
/// @param link of an online meeting; empty where it has none yet
/// @param pinned whether the organiser holds it at its slot or table
/// @param attendees sorted by organisation, each organisation's together; never empty
public record Placed(
        MeetingId meeting,
        Slot slot,
        Optional<Seat> table,
        boolean online,
        String link,
        boolean pinned,
        List<Attendee> attendees) {

    public boolean isAttendedBy(PersonId person) {
        return attendees.stream().anyMatch(attendee -> attendee.id().equals(person));
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

    /// Who the person meets: the attendees of the other organisations.
    public List<Attendee> partnersOf(PersonId person) {
        OrganisationId own = sideOf(person);
        return attendees.stream()
                .filter(attendee -> !attendee.organisation().id().equals(own))
                .toList();
    }

    /// Who of the person's own organisation is there too.
    public List<Attendee> companionsOf(PersonId person) {
        OrganisationId own = sideOf(person);
        return attendees.stream()
                .filter(attendee -> attendee.organisation().id().equals(own))
                .filter(attendee -> !attendee.id().equals(person))
                .toList();
    }

    private OrganisationId sideOf(PersonId person) {
        return attendees.stream()
                .filter(attendee -> attendee.id().equals(person))
                .map(attendee -> attendee.organisation().id())
                .findFirst()
                .orElseThrow();
    }
}
