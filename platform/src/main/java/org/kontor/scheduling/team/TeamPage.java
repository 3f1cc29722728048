package org.kontor.scheduling.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;

/// Who of an organisation meets whom.
///
/// @param others the other organisations that the reader acts for
/// @param suggestions for meetings that somebody else had better attend
/// @param gone the names of those who are sent but no longer come
/// @param words what the tags are called
/// @param refused the meetings to which nobody else could be sent just now
public record TeamPage(
        EventCard event,
        Participant organisation,
        List<Participant> others,
        Team team,
        Map<MeetingId, Suggestion> suggestions,
        Map<PersonId, String> gone,
        Map<String, String> words,
        List<MeetingId> refused) {

    public String path() {
        return event.path() + "/team/" + organisation.id();
    }

    public String name(PersonId person) {
        return team.member(person)
                .map(Member::name)
                .orElseGet(() -> gone.getOrDefault(person, "?"));
    }

    public String names(Collection<PersonId> people) {
        return people.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public String words(Collection<String> tags) {
        return tags.stream()
                .map(tag -> words.getOrDefault(tag, tag))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    public Optional<Suggestion> suggestion(TeamMeeting meeting) {
        return Optional.ofNullable(suggestions.get(meeting.id()));
    }

    /// Who is sent to the meeting but no longer comes.
    public List<PersonId> left(TeamMeeting meeting) {
        return meeting.sent().stream().filter(person -> team.member(person).isEmpty()).toList();
    }

    /// What the form must have seen of the meeting.
    public String seen(TeamMeeting meeting) {
        return meeting.sent().stream().map(PersonId::toString).collect(Collectors.joining(" "));
    }

    public String partners(MeetingId id) {
        return team.meetings().stream()
                .filter(meeting -> meeting.id().equals(id))
                .map(TeamMeeting::partners)
                .findFirst()
                .orElse("");
    }
}
