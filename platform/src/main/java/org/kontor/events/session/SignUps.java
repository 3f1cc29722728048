package org.kontor.events.session;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.SessionId;
import org.kontor.events.SignUp;
import org.kontor.events.attendance.Attendance;
import org.kontor.shared.PersonId;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is in which session. A place binds the session's time; who finds it full waits in turn, and
/// waiting binds nothing.
@Component
@Transactional
public class SignUps {
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Attendance attendance;
    private final AuditTrail trail;
    private final PlaceMail mail;
    private final Clock clock;

    SignUps(
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            Attendance attendance,
            AuditTrail trail,
            PlaceMail mail,
            Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.attendance = attendance;
        this.trail = trail;
        this.mail = mail;
        this.clock = clock;
    }

    /// Gives each person a place, in the order given, or a place in the queue where the session is
    /// full; who is in already stays as they are.
    ///
    /// @return what stands in the way, by session; a session with a clash took nobody
    public List<Clash> add(Collection<SignUp> wanted) {
        var bySession =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SignUp::session,
                                        Collectors.mapping(
                                                SignUp::person,
                                                Collectors.toCollection(LinkedHashSet::new))));
        return bySession.entrySet().stream()
                // Always in the same order, so that two of these wait instead of deadlocking.
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .flatMap(entry -> add(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    /// Takes the person out of the session; the first who waits and is free then moves up. Nothing
    /// happens where the person was not in it.
    public void cancel(SessionId id, PersonId person) {
        Session session = lock(id);
        int left =
                database.sql(
                                "delete from events.sign_up where session_id = :session and person_id = :person")
                        .param("session", id.value())
                        .param("person", person.value())
                        .update();
        if (left == 0) {
            return;
        }
        attendance.free(id);
        record(id, "events.audit.sign-off", List.of(person));
        moveUp(session);
    }

    /// Takes the person out of all sessions of the event.
    public void cancelAll(EventId event, PersonId person) {
        database.sql(
                        """
                        select session_id from events.sign_up
                        join events.session on session.id = session_id
                        where event_id = :event and person_id = :person order by session_id
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .forEach(session -> cancel(new SessionId(session), person));
    }

    /// Whether the person waits for a place; empty where they have not signed up.
    Optional<Boolean> isWaiting(SessionId session, PersonId person) {
        return database.sql(
                        "select waiting from events.sign_up where session_id = :session and person_id = :person")
                .param("session", session.value())
                .param("person", person.value())
                .query((row, number) -> row.getBoolean("waiting"))
                .optional();
    }

    /// Gives free places to those who wait, in their order, passing over who is bound elsewhere,
    /// and writes to them.
    void moveUp(Session session) {
        int free = free(session);
        var moved = new ArrayList<PersonId>();
        for (PersonId waiting : people(session.id(), true)) {
            if (free == 0) {
                break;
            }
            if (bind(session, List.of(waiting)).isEmpty()) {
                database.sql(
                                """
                                update events.sign_up set waiting = false
                                where session_id = :session and person_id = :person
                                """)
                        .param("session", session.id().value())
                        .param("person", waiting.value())
                        .update();
                moved.add(waiting);
                free--;
            }
        }
        record(session.id(), "events.audit.moved-up", moved);
        mail.movedUp(session, moved);
    }

    private List<Clash> add(SessionId id, Collection<PersonId> wanted) {
        Session session = lock(id);
        var fresh = new ArrayList<>(wanted);
        fresh.removeAll(people(id).keySet());
        int placed = Math.min(free(session), fresh.size());
        List<Clash> clashes = bind(session, fresh.subList(0, placed));
        if (clashes.isEmpty()) {
            store(id, fresh, placed);
            record(id, "events.audit.sign-up", fresh);
        }
        return clashes;
    }

    private void store(SessionId session, List<PersonId> people, int placed) {
        database.sql(
                        """
                        insert into events.sign_up (session_id, person_id, waiting, at)
                        select :session, id, place > :placed, :now
                        from unnest(:people::uuid[]) with ordinality as wanted (id, place)
                        """)
                .param("session", session.value())
                .param("placed", placed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private void record(SessionId session, String action, List<PersonId> people) {
        if (!people.isEmpty()) {
            trail.record(
                    new Subject("session", session.value()),
                    action,
                    people.size() == 1
                            ? Map.of("person", people.getFirst().toString())
                            : Map.of("people", String.valueOf(people.size())));
        }
    }

    // Who signs up for the same session waits here, so that no two get its last place.
    private Session lock(SessionId id) {
        database.sql("select id from events.session where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return Objects.requireNonNull(aggregates.findById(id, Session.class));
    }

    private int free(Session session) {
        int capacity = session.plan().capacity();
        return capacity == 0
                ? Integer.MAX_VALUE
                : Math.max(0, capacity - people(session.id(), false).size());
    }

    /// Who has a place, or who waits, in the order in which they came.
    List<PersonId> people(SessionId session, boolean waiting) {
        return those(people(session), waiting);
    }

    /// Of those who signed up who waits, or who has a place.
    static List<PersonId> those(SequencedMap<PersonId, Boolean> signedUp, boolean waiting) {
        return signedUp.entrySet().stream()
                .filter(one -> one.getValue() == waiting)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Who signed up, in the order in which they came, and whether they wait for a place.
    SequencedMap<PersonId, Boolean> people(SessionId session) {
        var people = new LinkedHashMap<PersonId, Boolean>();
        database.sql(
                        """
                        select person_id, waiting from events.sign_up
                        where session_id = :session order by at, person_id
                        """)
                .param("session", session.value())
                .query(
                        row -> {
                            people.put(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getBoolean("waiting"));
                        });
        return people;
    }

    private List<Clash> bind(Session session, List<PersonId> people) {
        return attendance.bind(session.eventId(), session.id(), session.plan().during(), people);
    }
}
