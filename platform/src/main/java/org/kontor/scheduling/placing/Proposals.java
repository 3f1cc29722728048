package org.kontor.scheduling.placing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The proposals of other times; a meeting has at most one that is open.
@Component
class Proposals {
    private final JdbcClient database;
    private final Clock clock;

    Proposals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Proposal> open(MeetingId meeting) {
        return database.sql(
                        """
                        select id, organisation_id, slots from scheduling.proposal
                        where meeting_id = :meeting and state = 'OPEN'
                        """)
                .param("meeting", meeting.value())
                .query(
                        (row, number) ->
                                new Proposal(
                                        row.getObject("id", UUID.class),
                                        new OrganisationId(
                                                row.getObject("organisation_id", UUID.class)),
                                        List.of(
                                                Arrays.stream(
                                                                (Object[])
                                                                        row.getArray("slots")
                                                                                .getArray())
                                                        .map(Integer.class::cast)
                                                        .toArray(Integer[]::new))))
                .optional();
    }

    void add(MeetingId meeting, OrganisationId by, PersonId person, Collection<Integer> slots) {
        database.sql(
                        """
                        insert into scheduling.proposal
                            (id, meeting_id, organisation_id, proposed_by, slots, proposed_at, state)
                        values (:id, :meeting, :by, :person, :slots, :now, 'OPEN')
                        """)
                .param("id", TypedId.next())
                .param("meeting", meeting.value())
                .param("by", by.value())
                .param("person", person.value())
                .param("slots", slots.toArray(Integer[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Proposal proposal, String state, PersonId person) {
        database.sql(
                        """
                        update scheduling.proposal
                        set state = :state, answered_by = :person, answered_at = :now
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", proposal.id())
                .param("state", state)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
