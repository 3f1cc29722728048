package org.kontor.scheduling.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestWithdrawn;
import org.kontor.scheduling.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Cancels the meeting of a request that is withdrawn; hearing the same twice changes nothing.
@Component
class WithdrawnRequests {
    private final CancellingMeetings cancelling;
    private final JdbcClient database;

    WithdrawnRequests(CancellingMeetings cancelling, JdbcClient database) {
        this.cancelling = cancelling;
        this.database = database;
    }

    @ApplicationModuleListener
    void on(RequestWithdrawn withdrawn) {
        cancelling.cancel(
                withdrawn.event(),
                database.sql("select id from scheduling.meeting where request_id = :request")
                        .param("request", withdrawn.request().value())
                        .query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
                        .list(),
                switch (withdrawn.why()) {
                    case NO_WISH ->
                            new Cancellation(
                                    CancellationReason.WITHDRAWN, side(withdrawn.request()));
                    case MERGED -> new Cancellation(CancellationReason.MERGED, Optional.empty());
                });
    }

    /// The one side whose people withdrew the request.
    private Optional<OrganisationId> side(RequestId request) {
        List<OrganisationId> sides =
                database.sql(
                                """
                                select distinct organisation_id from matchmaking.request
                                join matchmaking.representative on representative.event_id = request.event_id
                                    and representative.person_id = request.answered_by
                                    and organisation_id in (from_id, to_id)
                                where request.id = :request
                                """)
                        .param("request", request.value())
                        .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                        .list();
        return sides.size() == 1 ? Optional.of(sides.getFirst()) : Optional.empty();
    }
}
