package org.kontor.scheduling.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontor.shared.PersonId;

/// Those who come for an organisation, and its meetings to come, those without a time last.
public record Team(List<Member> members, List<TeamMeeting> meetings) {

    public Optional<Member> member(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /// Who attends the meeting as things stand: who is sent, or whoever alone comes at all.
    public Optional<PersonId> attending(TeamMeeting meeting) {
        if (meeting.sent().isEmpty()) {
            return members.size() == 1
                    ? Optional.of(members.getFirst().person())
                    : Optional.empty();
        }
        return meeting.sent().stream().filter(person -> member(person).isPresent()).findFirst();
    }

    /// Whether the member has time for the meeting, be they sent to it already.
    public boolean isFree(Member member, TeamMeeting meeting) {
        boolean elsewhere =
                meeting.during().stream()
                        .anyMatch(at -> member.taken().stream().anyMatch(at::overlaps));
        return !elsewhere
                && meetings.stream()
                        .filter(other -> !other.id().equals(meeting.id()))
                        .filter(other -> other.sent().contains(member.person()))
                        .noneMatch(meeting::overlaps);
    }

    public long load(PersonId person) {
        return meetings.stream()
                .filter(meeting -> attending(meeting).equals(Optional.of(person)))
                .count();
    }

    /// The tags that say something about who suits which meeting.
    public Set<String> tags() {
        return meetings.stream()
                .flatMap(meeting -> meeting.tags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The same with the person sent to the meeting.
    Team sending(PersonId person, TeamMeeting meeting) {
        return new Team(
                members,
                meetings.stream()
                        .map(
                                other ->
                                        other.id().equals(meeting.id())
                                                ? new TeamMeeting(
                                                        other.id(),
                                                        other.partners(),
                                                        other.tags(),
                                                        other.during(),
                                                        List.of(person))
                                                : other)
                        .toList());
    }
}
