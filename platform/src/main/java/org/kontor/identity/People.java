package org.kontor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.instance.RealTime;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.ScopeKind;
import org.kontor.shared.TimeZones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of this installation and their roles.
@Component
public class People {
    public static final String SUBJECT = "person";

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock real;

    People(JdbcClient database, AuditTrail trail, @RealTime Clock real) {
        this.database = database;
        this.trail = trail;
        this.real = real;
    }

    /// Makes the person known, or finds who has that address already and leaves them as they are.
    @Transactional
    public PersonId register(EmailAddress email, String name, Language language) {
        PersonId id = PersonId.next();
        int added =
                database.sql(
                                """
                                insert into identity.person (id, email, name, language, created_at)
                                values (:id, :email, :name, :language, :now)
                                on conflict (email) do nothing
                                """)
                        .param("id", id.value())
                        .param("email", email.value())
                        .param("name", name)
                        .param("language", language.code())
                        .param("now", now())
                        .update();
        if (added == 0) {
            return find(email).orElseThrow().id();
        }
        trail.record(subject(id), "identity.audit.registered", Map.of("name", name));
        return id;
    }

    /// Gives the person the role; does nothing where they hold it already.
    ///
    /// @param scope the thing that the role holds for; empty for a role that holds for everything
    @Transactional
    public void grant(PersonId person, Role role, Optional<UUID> scope) {
        requireFitting(role, scope);
        int added =
                database.sql(
                                """
                                insert into identity.role_grant (person_id, role, scope, granted_at)
                                values (:person, :role, :scope, :now)
                                on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("scope", scope.orElse(null))
                        .param("now", now())
                        .update();
        if (added > 0) {
            trail.record(subject(person), "identity.audit.granted", facts(role, scope));
        }
    }

    /// Takes the role from the person; does nothing where they do not hold it.
    @Transactional
    public void revoke(PersonId person, Role role, Optional<UUID> scope) {
        int removed =
                database.sql(
                                """
                                delete from identity.role_grant
                                where person_id = :person and role = :role
                                  and scope is not distinct from :scope::uuid
                                """)
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("scope", scope.orElse(null))
                        .update();
        if (removed > 0) {
            trail.record(subject(person), "identity.audit.revoked", facts(role, scope));
        }
    }

    /// The person, empty where nobody has the id or their data was erased.
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    public Optional<Person> find(EmailAddress email) {
        return database.sql(
                        "select id, name, email, language, zone from identity.person where email = :email")
                .param("email", email.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// Those of the people who are known, by id; who was erased is left out.
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return database
                .sql(
                        """
                        select id, name, email, language, zone from identity.person
                        where id = any (:ids) and email is not null
                        """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// Who holds the role for the thing, in the order in which they got it.
    public List<PersonId> holders(Role role, UUID scope) {
        return List.copyOf(holdersSince(role, scope).keySet());
    }

    /// Who holds the role for the thing and since when, in the order in which they got it.
    public SequencedMap<PersonId, Instant> holdersSince(Role role, UUID scope) {
        var since = new LinkedHashMap<PersonId, Instant>();
        database.sql(
                        """
                        select person_id, granted_at from identity.role_grant
                        where role = :role and scope = :scope
                        order by granted_at, person_id
                        """)
                .param("role", role.name())
                .param("scope", scope)
                .query(
                        row -> {
                            since.put(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getObject("granted_at", OffsetDateTime.class).toInstant());
                        });
        return since;
    }

    static Subject subject(PersonId person) {
        return new Subject(SUBJECT, person.value());
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }

    private static void requireFitting(Role role, Optional<UUID> scope) {
        if (scope.isEmpty() != (role.scope() == ScopeKind.EVERYTHING)) {
            throw new IllegalArgumentException(
                    "%s holds for %s, not for %s"
                            .formatted(role, role.scope(), scope.map(UUID::toString).orElse("")));
        }
    }

    private static Map<String, String> facts(Role role, Optional<UUID> scope) {
        var facts = new TreeMap<String, String>();
        facts.put("role", "identity.role." + role.name().toLowerCase(Locale.ROOT));
        scope.ifPresent(id -> facts.put("scope", id.toString()));
        return facts;
    }

    private static Person read(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Language.ofCode(row.getString("language")).orElse(Language.EN),
                TimeZones.find(row.getString("zone")));
    }
}
