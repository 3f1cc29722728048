package org.kontor.scheduling.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// An agreed meeting of the organisation that is still to come.
///
/// @param partners the names of those whom it meets
/// @param tags of what they offer and seek
/// @param during when it is by the published timetable
/// @param sent who attends by that, or is named; empty where nobody was chosen
public record TeamMeeting(
        MeetingId id,
        String partners,
        Set<String> tags,
        Optional<Period> during,
        List<PersonId> sent) {
    public TeamMeeting {
        tags = Set.copyOf(tags);
        sent = List.copyOf(sent);
    }

    boolean overlaps(TeamMeeting other) {
        return during.flatMap(mine -> other.during.map(mine::overlaps)).orElse(false);
    }
}
