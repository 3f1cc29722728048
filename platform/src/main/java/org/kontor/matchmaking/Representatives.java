package org.kontor.matchmaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who asks and answers for whom at an event: delegates for the organisations they come for, and
/// those who hold a role for an organisation that sends somebody.
@Component
public class Representatives {
    private final JdbcClient database;

    Representatives(JdbcClient database) {
        this.database = database;
    }

    /// The organisations that the person acts for, by name.
    public List<Participant> organisations(EventId event, PersonId person) {
        return database.sql(
                        """
                        select organisation.id, organisation.name, organisation.country
                        from matchmaking.representative
                        join directory.organisation on organisation.id = organisation_id
                        where event_id = :event and person_id = :person
                        order by directory.plain(organisation.name), organisation.id
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query((row, number) -> participant(row))
                .list();
    }

    /// All organisations that take part in the matchmaking, by name.
    public List<Participant> participants(EventId event) {
        return database.sql(
                        """
                        select id, name, country from directory.organisation
                        where id in (select organisation_id from matchmaking.delegate where event_id = :event)
                        order by directory.plain(name), id
                        """)
                .param("event", event.value())
                .query((row, number) -> participant(row))
                .list();
    }

    /// The organisation, where it sends somebody who takes part in the matchmaking.
    public Optional<Participant> participant(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select id, name, country from directory.organisation
                        where id = :organisation and exists
                            (select from matchmaking.delegate
                             where event_id = :event and organisation_id = :organisation)
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query((row, number) -> participant(row))
                .optional();
    }

    /// Everybody who acts for the organisation.
    public Set<PersonId> people(EventId event, OrganisationId organisation) {
        return people(event, List.of(organisation)).getOrDefault(organisation, Set.of());
    }

    /// Everybody who acts for each of the organisations.
    public Map<OrganisationId, Set<PersonId>> people(
            EventId event, Collection<OrganisationId> organisations) {
        Map<OrganisationId, Set<PersonId>> people = new LinkedHashMap<>();
        database.sql(
                        """
                        select organisation_id, person_id from matchmaking.representative
                        where event_id = :event and organisation_id = any (:organisations)
                        """)
                .param("event", event.value())
                .param("organisations", ids(organisations))
                .query(
                        row -> {
                            people.computeIfAbsent(
                                            new OrganisationId(row.getObject(1, UUID.class)),
                                            organisation -> new HashSet<>())
                                    .add(new PersonId(row.getObject(2, UUID.class)));
                        });
        return people;
    }

    /// The names of those who come for the organisations, by name.
    public Map<OrganisationId, SequencedMap<PersonId, String>> delegates(
            EventId event, Collection<OrganisationId> organisations) {
        Map<OrganisationId, SequencedMap<PersonId, String>> delegates = new LinkedHashMap<>();
        organisations.forEach(organisation -> delegates.put(organisation, new LinkedHashMap<>()));
        database.sql(
                        """
                        select distinct organisation_id, person.id, person.name
                        from matchmaking.delegate
                        join identity.person on person.id = person_id
                        where event_id = :event and organisation_id = any (:organisations)
                        order by person.name, person.id
                        """)
                .param("event", event.value())
                .param("organisations", ids(organisations))
                .query(
                        row -> {
                            delegates
                                    .computeIfAbsent(
                                            new OrganisationId(row.getObject(1, UUID.class)),
                                            organisation -> new LinkedHashMap<>())
                                    .put(
                                            new PersonId(row.getObject(2, UUID.class)),
                                            row.getString(3));
                        });
        return delegates;
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream()
                .map(OrganisationId::value)
                .collect(Collectors.toSet())
                .toArray(UUID[]::new);
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("country"));
    }
}
