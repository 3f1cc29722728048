package org.kontor.scheduling.publication;

import java.util.UUID;
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
                    case NO_WISH -> CancellationReason.WITHDRAWN;
                    case MERGED -> CancellationReason.MERGED;
                });
    }
}
