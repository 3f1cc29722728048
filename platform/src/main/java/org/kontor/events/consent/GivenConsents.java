package org.kontor.events.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.ConsentId;
import org.kontor.events.EventId;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who agreed to what, when, in which words, and until when.
@Component
@Transactional
public class GivenConsents {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    GivenConsents(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// How the person stands to each consent that the event asks for, and to those asked for no
    /// more that they still give.
    public List<ConsentStanding> of(EventId event, PersonId person) {
        return database.sql(
                        """
                        select consent.*, said.number, said.title, said.text, said.purpose,
                               given.number as given_number, given.given_at, given.ended_at
                        from events.consent
                        join lateral (select * from events.consent_text where consent_id = consent.id
                                      order by number desc limit 1) said on true
                        left join lateral (select * from events.consent_given
                                           where consent_id = consent.id and person_id = :person
                                           order by id desc limit 1) given on true
                        where event_id = :event
                          and (not retired or (given.id is not null and given.ended_at is null))
                        order by consent.id
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query((row, number) -> read(row))
                .list();
    }

    /// What everybody agrees to at the event, in whatever words they read.
    public Map<PersonId, Set<ConsentId>> all(EventId event) {
        var all = new HashMap<PersonId, Set<ConsentId>>();
        database.sql(
                        """
                        select person_id, consent_id from events.consent_given
                        join events.consent on consent.id = consent_id
                        where event_id = :event and ended_at is null
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            all.computeIfAbsent(
                                            new PersonId(row.getObject(1, UUID.class)),
                                            person -> new HashSet<>())
                                    .add(new ConsentId(row.getObject(2, UUID.class)));
                        });
        return all;
    }

    /// Notes that the person agreed to the present words; who had already, has.
    public void give(Consent consent, PersonId person, Language language) {
        end(consent.id(), person, Optional.of(consent.number()));
        int given =
                database.sql(
                                """
                                insert into events.consent_given
                                    (id, consent_id, number, person_id, language, given_at)
                                values (:id, :consent, :number, :person, :language, :now)
                                on conflict (consent_id, person_id) where ended_at is null do nothing
                                """)
                        .param("id", TypedId.next())
                        .param("consent", consent.id().value())
                        .param("number", consent.number())
                        .param("person", person.value())
                        .param("language", language.code())
                        .param("now", now())
                        .update();
        if (given > 0) {
            record(person, "given", consent.id());
        }
    }

    public void withdraw(ConsentId consent, PersonId person) {
        if (end(consent, person, Optional.empty()) > 0) {
            record(person, "withdrawn", consent);
        }
    }

    private int end(ConsentId consent, PersonId person, Optional<Integer> unless) {
        return database.sql(
                        """
                        update events.consent_given set ended_at = greatest(:now, given_at)
                        where consent_id = :consent and person_id = :person and ended_at is null
                          and number is distinct from :unless
                        """)
                .param("consent", consent.value())
                .param("person", person.value())
                .param("unless", unless.orElse(null), java.sql.Types.INTEGER)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void record(PersonId person, String action, ConsentId consent) {
        trail.record(
                new Subject("person", person.value()),
                "events.audit.consent." + action,
                Map.of("consent", consent.toString()));
    }

    private static ConsentStanding read(ResultSet row) throws SQLException {
        return new ConsentStanding(
                Consents.read(row),
                Optional.ofNullable(row.getObject("given_number", Integer.class)),
                moment(row, "given_at"),
                moment(row, "ended_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
