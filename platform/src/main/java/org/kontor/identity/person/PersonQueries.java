package org.kontor.identity.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads people and their roles for pages.
@Component
public class PersonQueries {
    private static final int PAGE = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;

    PersonQueries(JdbcClient database) {
        this.database = database;
    }

    /// Those whose name or address has the text in it, by name, from behind the last one seen.
    List<Row> page(String text, String afterName, Optional<UUID> afterId) {
        return database.sql(
                        """
                        select id, name, email,
                               array(select distinct role from identity.role_grant
                                     where person_id = id order by role) as roles
                        from identity.person
                        where email is not null
                          and lower(name || ' ' || coalesce(email, '')) like :pattern
                          and (lower(name), id) > (:afterName, :afterId)
                        order by lower(name), id limit :limit
                        """)
                .param("pattern", "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("afterName", afterName)
                .param("afterId", afterId.orElse(FIRST))
                .param("limit", PAGE)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("email"),
                                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                                .map(Role::valueOf)
                                                .toList()))
                .list();
    }

    long count() {
        return database.sql("select count(*) from identity.person where email is not null")
                .query(Long.class)
                .single();
    }

    Optional<Profile> profile(PersonId person) {
        return database.sql(
                        """
                        select id, name, email, language, zone, version from identity.person
                        where id = :id and email is not null
                        """)
                .param("id", person.value())
                .query(
                        (row, number) ->
                                new Profile(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("email"),
                                        Language.ofCode(row.getString("language"))
                                                .orElse(Language.EN),
                                        row.getString("zone"),
                                        row.getLong("version")))
                .optional();
    }

    List<Grant> grants(PersonId person) {
        return database.sql(
                        """
                        select role, scope from identity.role_grant
                        where person_id = :person order by granted_at, role, scope
                        """)
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new Grant(
                                        Role.valueOf(row.getString("role")),
                                        Optional.ofNullable(row.getObject("scope", UUID.class))))
                .list();
    }

    /// Whether nobody else could administer, were the person not there.
    boolean isLastAdministrator(PersonId person) {
        return database.sql(
                        """
                        select coalesce(array_agg(person_id) = array[:person::uuid], false)
                        from identity.role_grant where role = 'ADMINISTRATOR'
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether there may be more behind this page.
    public static boolean isFull(List<Row> page) {
        return page.size() == PAGE;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// A person as the list shows them.
    public record Row(UUID id, String name, String email, List<Role> roles) {}

    /// A person as their own page shows them.
    ///
    /// @param zone the id of their time zone, empty where they have not said
    public record Profile(
            UUID id, String name, String email, Language language, String zone, long version) {}

    /// A role, and what it holds for.
    public record Grant(Role role, Optional<UUID> scope) {}
}
