package org.kontor.identity.person;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.identity.People;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what people say of themselves.
@Component
class PersonEditing {
    private final JdbcClient database;
    private final AuditTrail trail;

    PersonEditing(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// @param version that the form was filled in for
    /// @throws OptimisticLockingFailureException when the person was changed since
    @Transactional
    void change(
            PersonId person, long version, String name, Language language, Optional<ZoneId> zone) {
        int changed =
                database.sql(
                                """
                                update identity.person
                                set name = :name, language = :language, zone = :zone, version = version + 1
                                where id = :id and version = :version and email is not null
                                """)
                        .param("id", person.value())
                        .param("version", version)
                        .param("name", name)
                        .param("language", language.code())
                        .param("zone", zone.map(ZoneId::getId).orElse(""))
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Person " + person + " was changed");
        }
        trail.record(
                new Subject(People.SUBJECT, person.value()),
                "identity.audit.changed",
                Map.of("name", name, "language", language.code()));
    }
}
