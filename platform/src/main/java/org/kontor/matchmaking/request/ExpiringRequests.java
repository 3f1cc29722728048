package org.kontor.matchmaking.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Ends the requests that nobody answered in time, each by itself, so that none holds up others.
@Component
class ExpiringRequests {
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final Requests requests;
    private final TransactionOperations transaction;
    private final Clock clock;

    ExpiringRequests(
            JdbcClient database,
            Requests requests,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Ends all requests whose time is over.
    ///
    /// @return how many ended
    int expireDue() {
        List<Due> due = due();
        due.forEach(one -> transaction.executeWithoutResult(status -> expire(one)));
        return due.size();
    }

    private List<Due> due() {
        return database.sql(
                        """
                        select request.id, request.event_id from matchmaking.request
                        join matchmaking.deadline using (event_id)
                        where state = 'PENDING'
                          and matchmaking.expires(asked_at, valid_until, deadline) <= :now
                        order by request.id limit :most
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(
                        (row, number) ->
                                new Due(
                                        new EventId(row.getObject("event_id", UUID.class)),
                                        new RequestId(row.getObject("id", UUID.class))))
                .list();
    }

    private void expire(Due due) {
        requests.lock(due.event, due.request)
                .filter(request -> request.state() == RequestState.PENDING)
                .ifPresent(request -> requests.move(request, request.expire(requests.hand(null))));
    }

    private record Due(EventId event, RequestId request) {}

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> expireRequests(ExpiringRequests expiring) {
            return Tasks.recurring("matchmaking-expire-requests", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> expiring.expireDue());
        }
    }
}
