package org.kontor.scheduling.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.identity.People;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secret addresses of people's calendars; only their hashes are kept.
@Component
class CalendarFeeds {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    CalendarFeeds(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// Gives the person a new token, which makes an older one worthless.
    @Transactional
    String renew(PersonId person) {
        SecretToken token = SecretToken.next();
        database.sql(
                        """
                        insert into scheduling.calendar_feed (person_id, token_hash, created_at)
                        values (:person, :hash, :now)
                        on conflict (person_id) do update
                        set token_hash = excluded.token_hash, created_at = excluded.created_at
                        """)
                .param("person", person.value())
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(subject(person), "scheduling.audit.calendar-made", Map.of());
        return token.value();
    }

    /// Makes the person's token worthless; does nothing where there is none.
    @Transactional
    void end(PersonId person) {
        int ended =
                database.sql("delete from scheduling.calendar_feed where person_id = :person")
                        .param("person", person.value())
                        .update();
        if (ended > 0) {
            trail.record(subject(person), "scheduling.audit.calendar-ended", Map.of());
        }
    }

    /// Since when the person has a token.
    Optional<Instant> since(PersonId person) {
        return database.sql(
                        "select created_at from scheduling.calendar_feed where person_id = :person")
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Whose calendar the token opens, and in which state it is.
    Optional<Feed> find(String token) {
        Instant now = clock.instant();
        return database.sql(
                        """
                        select f.person_id, p.language, md5(concat_ws('|', p.language,
                            (select string_agg(meeting_id::text || sequence, ',' order by meeting_id)
                             from scheduling.calendar_entry where person_id = f.person_id),
                            (select string_agg(s.id::text || s.version, ',' order by s.id)
                             from events.occupancy o join events.session s on s.id = o.source_id
                             where o.person_id = f.person_id and o.kind = 'SESSION'))) as stamp,
                            greatest(f.created_at,
                                (select max(changed_at) from scheduling.calendar_entry
                                 where person_id = f.person_id)) as changed_at
                        from scheduling.calendar_feed f
                        join identity.person p on p.id = f.person_id
                        where f.token_hash = :hash
                        """)
                .param("hash", new SecretToken(token).hash())
                .query(
                        (row, number) -> {
                            Instant changed =
                                    row.getObject("changed_at", OffsetDateTime.class).toInstant();
                            // Names and sessions change without a time of their own; a reader that
                            // asks by date alone gets them within the hour.
                            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
                            return new Feed(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    Language.ofCode(row.getString("language")).orElse(Language.EN),
                                    row.getString("stamp") + "-" + hour.getEpochSecond(),
                                    changed.isAfter(hour) ? changed : hour);
                        })
                .optional();
    }

    private static Subject subject(PersonId person) {
        return new Subject(People.SUBJECT, person.value());
    }

    /// @param stamp changes with what the calendar says
    /// @param changed no earlier than the last change
    record Feed(PersonId person, Language language, String stamp, Instant changed) {}
}
