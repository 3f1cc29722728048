package org.kontor.scheduling.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Side;
import org.kontor.timetable.Side.Attendance;

/// Finds who can attend meetings.
///
/// @param people who can attend for each organisation
public record Sides(Map<OrganisationId, List<PersonId>> people) {

    /// The sides of a meeting, or those for which nobody can attend.
    public record Found(List<Side> sides, List<OrganisationId> nobodyFor) {}

    /// Somebody who speaks for two of the organisations cannot sit opposite themselves: they are
    /// left to the side that has fewer people.
    public Found of(MeetingCard card) {
        var sides = new ArrayList<Side>();
        var nobodyFor = new ArrayList<OrganisationId>();
        Set<PersonId> taken = new HashSet<>();
        List<NewMeeting.Side> fewestFirst =
                card.sides().stream()
                        .sorted(
                                (a, b) ->
                                        Integer.compare(candidates(a).size(), candidates(b).size()))
                        .toList();
        for (NewMeeting.Side side : fewestFirst) {
            List<PersonId> free =
                    candidates(side).stream().filter(person -> !taken.contains(person)).toList();
            boolean namedAreMissing = !side.named().isEmpty() && free.size() < side.named().size();
            if (free.isEmpty() || namedAreMissing) {
                nobodyFor.add(side.organisation());
            } else if (side.named().isEmpty()) {
                sides.add(anyOne(side.organisation(), free));
            } else {
                sides.add(all(side.organisation(), free));
            }
            taken.addAll(free);
        }
        return new Found(sides, nobodyFor);
    }

    private List<PersonId> candidates(NewMeeting.Side side) {
        List<PersonId> all = people.getOrDefault(side.organisation(), List.of());
        return side.named().isEmpty() ? all : all.stream().filter(side.named()::contains).toList();
    }

    static Side all(OrganisationId organisation, List<PersonId> attending) {
        return side(organisation, Attendance.ALL, attending);
    }

    private static Side anyOne(OrganisationId organisation, List<PersonId> candidates) {
        return side(organisation, Attendance.ANY_ONE, candidates);
    }

    private static Side side(
            OrganisationId organisation, Attendance attendance, List<PersonId> delegates) {
        return new Side(
                organisation.toString(),
                attendance,
                delegates.stream().map(PersonId::toString).toList());
    }
}
