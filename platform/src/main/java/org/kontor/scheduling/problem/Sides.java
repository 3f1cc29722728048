package org.kontor.scheduling.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Side;
import org.kontor.timetable.Side.Attendance;

/// Finds who can attend meetings.
///
/// @param people who can attend for each organisation
public record Sides(Map<OrganisationId, List<PersonId>> people, Resources resources) {

    /// The sides of a meeting with what serves it, or what it lacks.
    ///
    /// @param nobodyFor sides for which nobody can attend
    /// @param uninterpreted the languages between which nobody can interpret
    public record Found(
            List<Side> sides, List<OrganisationId> nobodyFor, List<String> uninterpreted) {

        public boolean complete() {
            return nobodyFor.isEmpty() && uninterpreted.isEmpty();
        }

        /// Why the meeting cannot be held at any time.
        public Reasons reasons() {
            return nobodyFor.isEmpty()
                    ? Reasons.uninterpreted(uninterpreted)
                    : Reasons.nobodyFor(nobodyFor);
        }
    }

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
        if (resources.lacksInterpreter(card, taken)) {
            return new Found(sides, nobodyFor, card.interpreted());
        }
        sides.addAll(resources.sides(card, taken));
        return new Found(sides, nobodyFor, List.of());
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
