package org.kontor.events.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.BoundTime;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.events.SpeakerId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose time a session binds: of those who have a place in it, and of those who are to speak there
/// and are asked at the address of their account.
@Component
@Transactional
public class Attendance {
    private final JdbcClient database;
    private final Occupancy occupancy;
    private final Clock clock;

    Attendance(JdbcClient database, Occupancy occupancy, Clock clock) {
        this.database = database;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /// Binds all who attend the session to its time as it is stored now, and nobody else.
    ///
    /// @return what stands in the way; then nothing was changed
    public List<Clash> rebind(EventId event, SessionId session) {
        List<BoundTime> times =
                database.sql(
                                """
                                select person_id, starts_at, ends_at, session.id
                                from events.session_attendance
                                join events.session on session.id = session_id
                                where session.id = :session
                                """)
                        .param("session", session.value())
                        .query((row, number) -> time(row))
                        .list();
        return occupancy.rebind(event, OccupancyKind.SESSION, session.value(), times);
    }

    /// Frees all who attend the session from meetings of the event that lie in its time and have
    /// not begun.
    ///
    /// @return whom that frees, and for what time
    public List<BoundTime> freeFromMeetings(EventId event, SessionId session) {
        return database
                .sql(
                        """
                        delete from events.occupancy using events.session_attendance attendance, events.session
                        where session.id = :session and attendance.session_id = session.id
                          and occupancy.person_id = attendance.person_id
                          and during && tstzrange(session.starts_at, session.ends_at)
                          and occupancy.kind = 'MEETING' and occupancy.event_id = :event
                          and lower(during) > :now
                        returning occupancy.person_id, starts_at, ends_at, session.id
                        """)
                .param("session", session.value())
                .param("event", event.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> time(row))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /// Binds these people to the session's time, all or none.
    public List<Clash> bind(
            EventId event, SessionId session, Period during, Collection<PersonId> people) {
        return occupancy.bind(
                event,
                OccupancyKind.SESSION,
                people.stream()
                        .map(person -> new BoundTime(person, during, session.value()))
                        .toList());
    }

    /// Frees whoever attends the session no more, and binds the speaker where they are to speak.
    ///
    /// @return what stands in the way of binding; then the speaker stays as they were
    public List<Clash> renew(SessionId session, SpeakerId speaker) {
        free(session);
        return database.sql(
                        """
                        select person.id from identity.person
                        join events.speaker on speaker.email = person.email
                        where speaker.id = :speaker
                        """)
                .param("speaker", speaker.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .optional()
                .map(person -> bind(session, person))
                .orElse(List.of());
    }

    /// The same in all sessions in which the speaker was asked to speak.
    public List<Clash> renew(SpeakerId speaker) {
        return sessions(speaker).stream()
                .flatMap(session -> renew(session, speaker).stream())
                .toList();
    }

    /// Binds people who come to the event to the sessions in which they are to speak, except where
    /// they are bound elsewhere.
    public void renew(EventId event, Collection<PersonId> people) {
        database.sql(
                        """
                        select person_id, starts_at, ends_at, session.id from events.speaking
                        join events.session on session.id = session_id
                        where event_id = :event and person_id = any (:people)
                        order by person_id, starts_at, session.id
                        """)
                .param("event", event.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> time(row))
                .list()
                .forEach(time -> occupancy.bind(event, OccupancyKind.SESSION, List.of(time)));
    }

    /// Frees whoever attends the session no more.
    public void free(SessionId session) {
        database.sql(
                        """
                        delete from events.occupancy
                        where source_id = :session and person_id not in
                            (select person_id from events.session_attendance where session_id = :session)
                        """)
                .param("session", session.value())
                .update();
    }

    /// The sessions in which the speaker was asked to speak, whatever they answered.
    public List<SessionId> sessions(SpeakerId speaker) {
        return database.sql(
                        "select session_id from events.appearance where speaker_id = :speaker order by session_id")
                .param("speaker", speaker.value())
                .query((row, number) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Clash> bind(SessionId session, PersonId person) {
        record Wanted(EventId event, BoundTime time) {}
        Optional<Wanted> wanted =
                database.sql(
                                """
                                select event_id, person_id, starts_at, ends_at, session.id
                                from events.session_attendance
                                join events.session on session.id = session_id
                                where session.id = :session and person_id = :person
                                """)
                        .param("session", session.value())
                        .param("person", person.value())
                        .query(
                                (row, number) ->
                                        new Wanted(
                                                new EventId(row.getObject("event_id", UUID.class)),
                                                time(row)))
                        .optional();
        return wanted.map(
                        one ->
                                occupancy.bind(
                                        one.event(), OccupancyKind.SESSION, List.of(one.time())))
                .orElse(List.of());
    }

    private static BoundTime time(ResultSet row) throws SQLException {
        return new BoundTime(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Period(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                row.getObject("id", UUID.class));
    }
}
