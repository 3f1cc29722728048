package org.kontor.events.external;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.files.FileId;
import org.kontor.files.FileOwner;
import org.kontor.files.StoredFiles;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.TypedId;
import org.kontor.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Certificates of attendance. The person has theirs, and so do the event's organisers.
@Component
@Transactional
class Certificates implements FileOwner {
    private static final String SELECT =
            """
            select certificate.*, registration.event_id, registration.person_id
            from events.certificate
            join events.registration on registration.id = registration_id
            """;

    private final JdbcClient database;
    private final StoredFiles files;
    private final AuditTrail trail;
    private final Clock clock;

    Certificates(JdbcClient database, StoredFiles files, AuditTrail trail, Clock clock) {
        this.database = database;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Certificate> of(EventId event) {
        return database.sql(SELECT + "where registration.event_id = :event order by certificate.id")
                .param("event", event.value())
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    List<Certificate> of(EventId event, PersonId person) {
        return database.sql(
                        SELECT
                                + """
                                where registration.event_id = :event and registration.person_id = :person
                                order by certificate.id
                                """)
                .param("event", event.value())
                .param("person", person.value())
                .query((row, number) -> read(row))
                .list();
    }

    /// Adds the file to the registration; the same content again changes nothing.
    void add(RegistrationId registration, InputStream content, String name) {
        FileId file = files.store(content, name).id();
        int added =
                database.sql(
                                """
                                insert into events.certificate (id, registration_id, file_id, name, added_at)
                                values (:id, :registration, :file, :name, :now)
                                on conflict do nothing
                                """)
                        .param("id", TypedId.next())
                        .param("registration", registration.value())
                        .param("file", file.sha256())
                        .param("name", name)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (added > 0) {
            record(registration, "added");
        }
    }

    void remove(Certificate certificate) {
        database.sql("delete from events.certificate where id = :id")
                .param("id", certificate.id())
                .update();
        files.release(certificate.file());
        record(certificate.registration(), "removed");
    }

    /// Takes away everything that certifies something of the person.
    void removeAll(PersonId person) {
        database.sql(
                        """
                        delete from events.certificate using events.registration
                        where registration.id = registration_id and person_id = :person
                        returning file_id
                        """)
                .param("person", person.value())
                .query(String.class)
                .list()
                .forEach(id -> files.release(new FileId(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameFor(FileId file, Visitor visitor) {
        return database
                .sql(SELECT + "where file_id = :file")
                .param("file", file.sha256())
                .query(
                        (row, number) ->
                                mayHave(row, visitor)
                                        ? Optional.of(row.getString("name"))
                                        : Optional.<String>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean mayHave(ResultSet row, Visitor visitor) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return visitor.person().equals(Optional.of(person))
                || visitor.holds(Role.ORGANISER, row.getObject("event_id", UUID.class));
    }

    private void record(RegistrationId registration, String action) {
        trail.record(
                new Subject("registration", registration.value()),
                "events.audit.certificate." + action,
                Map.of());
    }

    private static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                new FileId(row.getString("file_id")),
                row.getString("name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
