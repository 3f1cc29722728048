package org.kontor.scheduling.team;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.PersonId;

/// Chooses whom to send to each meeting of a team: of those who have time and not much more than
/// their share, who knows most of what its partner offers and seeks, then who attends it now, then
/// who has the fewest meetings.
final class Suggesting {
    /// So many meetings more than an even share are borne by who knows best.
    private static final int EXTRA = 2;

    private final List<Suggestion> found = new ArrayList<>();
    private final long share;
    private Team team;

    private Suggesting(Team team) {
        this.team = team;
        this.share = Math.ceilDiv(team.meetings().size(), Math.max(1, team.members().size()));
    }

    /// One for each meeting that somebody else than now should attend, or nobody attends yet.
    static List<Suggestion> of(Team team) {
        var suggesting = new Suggesting(team);
        // Who knows what only few partners ask for must not be spent on others before.
        team.meetings().stream()
                .sorted(comparingLong((TeamMeeting one) -> suggesting.experts(one)))
                .forEach(suggesting::choose);
        return List.copyOf(suggesting.found);
    }

    private void choose(TeamMeeting meeting) {
        Optional<PersonId> now = team.attending(meeting);
        List<Member> free =
                team.members().stream().filter(member -> team.isFree(member, meeting)).toList();
        List<Member> bearing = free.stream().filter(member -> mayBear(member, now)).toList();
        Optional<Member> best =
                (bearing.isEmpty() ? free : bearing)
                        .stream()
                                .min(
                                        comparing(
                                                        (Member member) ->
                                                                knows(member, meeting).size(),
                                                        Comparator.reverseOrder())
                                                .thenComparing(member -> !isThere(member, now))
                                                .thenComparingLong(this::load)
                                                .thenComparing(Member::name)
                                                .thenComparing(m -> m.person().value()));
        if (best.isEmpty() || isThere(best.get(), now)) {
            return;
        }
        PersonId person = best.get().person();
        team = team.sending(person, meeting);
        found.add(
                new Suggestion(
                        meeting.id(),
                        person,
                        knows(best.get(), meeting),
                        team.load(person),
                        free.size() == 1));
    }

    private boolean mayBear(Member member, Optional<PersonId> now) {
        return isThere(member, now) || load(member) < share + EXTRA;
    }

    private long load(Member member) {
        return team.load(member.person());
    }

    private long experts(TeamMeeting meeting) {
        return team.members().stream().filter(member -> !knows(member, meeting).isEmpty()).count();
    }

    private static boolean isThere(Member member, Optional<PersonId> now) {
        return now.equals(Optional.of(member.person()));
    }

    private static Set<String> knows(Member member, TeamMeeting meeting) {
        var both = new HashSet<>(member.expertise());
        both.retainAll(meeting.tags());
        return both;
    }
}
