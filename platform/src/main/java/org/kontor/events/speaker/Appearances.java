package org.kontor.events.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.AppearanceState;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.events.attendance.Attendance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Who speaks in which session.
@Component
@Transactional
public class Appearances {
    private final JdbcClient database;
    private final Attendance attendance;
    private final AuditTrail trail;

    Appearances(JdbcClient database, Attendance attendance, AuditTrail trail) {
        this.database = database;
        this.attendance = attendance;
        this.trail = trail;
    }

    /// Puts these speakers in the place of the session's own; who stays keeps their answer. Whoever
    /// calls binds them to its time.
    public void replace(EventId event, SessionId session, Collection<SpeakerId> speakers) {
        UUID[] wanted = speakers.stream().map(SpeakerId::value).toArray(UUID[]::new);
        database.sql(
                        """
                        delete from events.appearance
                        where session_id = :session and speaker_id <> all (:wanted)
                        """)
                .param("session", session.value())
                .param("wanted", wanted)
                .update();
        database.sql(
                        """
                        insert into events.appearance (event_id, session_id, speaker_id, state)
                        select :event, :session, speaker, 'PLANNED' from unnest(:wanted) as speaker
                        on conflict do nothing
                        """)
                .param("event", event.value())
                .param("session", session.value())
                .param("wanted", wanted)
                .update();
    }

    /// Notes how far it is settled, and keeps the speaker's time for the session unless they
    /// decline; nothing happens where the speaker is not in the session.
    ///
    /// @return what binds the speaker elsewhere; then nothing was changed
    public List<Clash> settle(SpeakerId speaker, SessionId session, AppearanceState state) {
        note(speaker, session, state);
        List<Clash> clashes = attendance.renew(session, speaker);
        if (!clashes.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return clashes;
    }

    private void note(SpeakerId speaker, SessionId session, AppearanceState state) {
        int settled =
                database.sql(
                                """
                                update events.appearance set state = :state
                                where speaker_id = :speaker and session_id = :session and state <> :state
                                """)
                        .param("state", state.name())
                        .param("speaker", speaker.value())
                        .param("session", session.value())
                        .update();
        if (settled > 0) {
            trail.record(
                    new Subject("session", session.value()),
                    "programme.audit.appearance",
                    Map.of(
                            "speaker",
                            speaker.toString(),
                            "state",
                            "programme.appearance." + state.name().toLowerCase(Locale.ROOT)));
        }
    }

    /// Notes that the speaker was asked about all sessions that they were not asked about before.
    void invite(SpeakerId speaker) {
        database.sql(
                        """
                        select session_id from events.appearance
                        where speaker_id = :speaker and state = 'PLANNED' order by session_id
                        """)
                .param("speaker", speaker.value())
                .query((row, number) -> new SessionId(row.getObject("session_id", UUID.class)))
                .list()
                .forEach(session -> note(speaker, session, AppearanceState.INVITED));
    }
}
