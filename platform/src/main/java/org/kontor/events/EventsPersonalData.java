package org.kontor.events;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Verdict;
import org.kontor.events.session.SignUps;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What events hold about people: to which they are registered and as what, the sessions they
/// signed up for, and the times they keep free.
@Component
class EventsPersonalData implements PersonalData {
    private final JdbcClient database;
    private final SignUps signUps;
    private final Admitting admitting;
    private final Clock clock;

    EventsPersonalData(JdbcClient database, SignUps signUps, Admitting admitting, Clock clock) {
        this.database = database;
        this.admitting = admitting;
        this.clock = clock;
        this.signUps = signUps;
    }

    @Override
    public List<Holding> export(PersonId person) {
        var all = new ArrayList<Holding>();
        database.sql(
                        """
                        select event.name as event, organisation.name as organisation,
                               registration.role, registration.funding, registration.state
                        from events.registration
                        join events.event on event.id = event_id
                        join directory.organisation on organisation.id = organisation_id
                        where person_id = :person order by event.first_day
                        """)
                .param("person", person.value())
                .query(
                        row -> {
                            var fields = fields("event", text(row.getString("event")));
                            for (String column :
                                    List.of("organisation", "role", "funding", "state")) {
                                fields.put(column, row.getString(column));
                            }
                            all.add(new Holding("events.data.registration", fields));
                        });
        database.sql(
                        """
                        select said.title, given.given_at, given.ended_at
                        from events.consent_given given
                        join events.consent_text said
                            on said.consent_id = given.consent_id and said.number = given.number
                        where given.person_id = :person order by given.id
                        """)
                .param("person", person.value())
                .query(
                        row -> {
                            var fields = fields("consent", text(row.getString("title")));
                            fields.put(
                                    "given",
                                    instant(row.getObject("given_at", OffsetDateTime.class)));
                            if (row.getObject("ended_at") != null) {
                                fields.put(
                                        "ended",
                                        instant(row.getObject("ended_at", OffsetDateTime.class)));
                            }
                            all.add(new Holding("events.data.consent", fields));
                        });
        database.sql(
                        """
                        select title, starts_at, waiting from events.sign_up
                        join events.session on session.id = session_id
                        where person_id = :person order by starts_at
                        """)
                .param("person", person.value())
                .query(
                        row -> {
                            var fields = fields("session", text(row.getString("title")));
                            fields.put(
                                    "from",
                                    instant(row.getObject("starts_at", OffsetDateTime.class)));
                            fields.put("waiting", String.valueOf(row.getBoolean("waiting")));
                            all.add(new Holding("events.data.sign-up", fields));
                        });
        database.sql(
                        """
                        select title from events.selection
                        join events.session on session.id = session_id
                        where person_id = :person order by starts_at, session.id
                        """)
                .param("person", person.value())
                .query(
                        row -> {
                            all.add(
                                    new Holding(
                                            "programme.data.selection",
                                            fields("session", text(row.getString("title")))));
                        });
        database.sql(
                        """
                        select event.name, interpreter.languages from events.interpreter
                        join events.event on event.id = event_id
                        where person_id = :person order by event.first_day
                        """)
                .param("person", person.value())
                .query(
                        row -> {
                            var fields = fields("event", text(row.getString("name")));
                            fields.put(
                                    "languages",
                                    String.join(
                                            ", ", (String[]) row.getArray("languages").getArray()));
                            all.add(new Holding("events.data.interpreter", fields));
                        });
        database.sql(
                        """
                        select lower(during) as starts, upper(during) as ends
                        from events.unavailability where person_id = :person order by during
                        """)
                .param("person", person.value())
                .query(
                        row -> {
                            var fields =
                                    fields(
                                            "from",
                                            instant(row.getObject("starts", OffsetDateTime.class)));
                            fields.put(
                                    "until", instant(row.getObject("ends", OffsetDateTime.class)));
                            all.add(new Holding("events.data.block", fields));
                        });
        return all;
    }

    /// Registrations stay, so that an event's figures do; they name nobody once the person is
    /// erased.
    @Override
    @Transactional
    public void erase(PersonId person) {
        database.sql(
                        """
                        select distinct event_id from events.sign_up
                        join events.session on session.id = session_id where person_id = :person
                        """)
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .forEach(event -> signUps.cancelAll(new EventId(event), person));
        for (String forget :
                List.of(
                        "delete from events.unavailability where person_id = :person",
                        "delete from events.interpreter where person_id = :person",
                        "delete from events.selection where person_id = :person",
                        "update events.decision set decided_by = null where decided_by = :person")) {
            database.sql(forget).param("person", person.value()).update();
        }
        endAll(person);
    }

    /// At events still to come, so that others get the places.
    private void endAll(PersonId person) {
        database.sql(
                        """
                        select registration.event_id, registration.id from events.registration
                        join events.event on event.id = event_id
                        where person_id = :person and state <> 'CANCELLED' and last_day >= :today
                        order by event_id, registration.id
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", person.value())
                .query(
                        (row, number) ->
                                Map.entry(
                                        new EventId(row.getObject(1, UUID.class)),
                                        new RegistrationId(row.getObject(2, UUID.class))))
                .list()
                .forEach(
                        entry ->
                                admitting.decideAll(
                                        entry.getKey(),
                                        List.of(entry.getValue()),
                                        new Verdict.Become(RegistrationState.CANCELLED, "")));
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }

    private static SequencedMap<String, String> fields(String name, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(name, value);
        return fields;
    }

    private static String text(String json) {
        return TranslatedConverters.fromJson(json).in(Language.EN);
    }

    private static String instant(OffsetDateTime moment) {
        return moment.toInstant().toString();
    }
}
