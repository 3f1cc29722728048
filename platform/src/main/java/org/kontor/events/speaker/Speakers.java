package org.kontor.events.speaker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.SpeakerId;
import org.kontor.events.attendance.Attendance;
import org.kontor.files.FileId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The speakers of events.
@Component
@Transactional
public class Speakers {
    static final String SUBJECT = "speaker";
    static final String COLUMNS =
            """
            select id, number, event_id, name, organisation, biography, email, language, photo,
                   photo_published_at, version from events.speaker
            """;

    private final JdbcClient database;
    private final Attendance attendance;
    private final AuditTrail trail;

    Speakers(JdbcClient database, Attendance attendance, AuditTrail trail) {
        this.database = database;
        this.attendance = attendance;
        this.trail = trail;
    }

    /// The event's speakers by name.
    public List<Speaker> of(EventId event) {
        return database.sql(COLUMNS + "where event_id = :event order by name, id")
                .param("event", event.value())
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Speaker> find(EventId event, SpeakerId id) {
        return database.sql(COLUMNS + "where event_id = :event and id = :id")
                .param("event", event.value())
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// Adds the speaker under the id that they have already.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another has the id, or speaks at
    ///     the event under the same address
    public void add(EventId event, Speaker speaker) {
        database.sql(
                        """
                        insert into events.speaker (id, event_id, name, organisation, biography, email, language)
                        values (:id, :event, :name, :organisation, :biography, :email, :language)
                        """)
                .param("id", speaker.id().value())
                .param("event", event.value())
                .param("name", speaker.name())
                .param("organisation", speaker.organisation())
                .param("biography", TranslatedConverters.toJsonb(speaker.biography()))
                .param("email", speaker.email().map(EmailAddress::value).orElse(""))
                .param("language", speaker.language().code())
                .update();
        record(speaker.id(), "programme.audit.speaker.added");
    }

    /// Changes all but the photo. Where the address is another's, their time is kept for the
    /// sessions, except where they are bound elsewhere.
    ///
    /// @throws OptimisticLockingFailureException where somebody has changed it since it was read
    /// @throws org.springframework.dao.DuplicateKeyException where another speaks at the event
    /// under
    /// the same address
    void change(Speaker speaker) {
        int changed =
                database.sql(
                                """
                                update events.speaker
                                set name = :name, organisation = :organisation, biography = :biography,
                                    email = :email, language = :language, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("name", speaker.name())
                        .param("organisation", speaker.organisation())
                        .param("biography", TranslatedConverters.toJsonb(speaker.biography()))
                        .param("email", speaker.email().map(EmailAddress::value).orElse(""))
                        .param("language", speaker.language().code())
                        .param("id", speaker.id().value())
                        .param("version", speaker.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since " + speaker.version());
        }
        attendance.renew(speaker.id());
        record(speaker.id(), "programme.audit.speaker.changed");
    }

    void record(SpeakerId speaker, String action) {
        trail.record(new Subject(SUBJECT, speaker.value()), action, Map.of());
    }

    static Speaker read(ResultSet row) throws SQLException {
        return new Speaker(
                new SpeakerId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                row.getString("organisation"),
                TranslatedConverters.fromJson(row.getString("biography")),
                EmailAddress.parse(row.getString("email")),
                Language.ofCode(row.getString("language")).orElse(Language.EN),
                new Speaker.Photo(
                        Optional.ofNullable(row.getString("photo")).map(FileId::new),
                        row.getObject("photo_published_at") != null),
                row.getInt("version"));
    }
}
