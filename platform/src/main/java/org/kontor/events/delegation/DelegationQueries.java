package org.kontor.events.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.DelegationId;
import org.kontor.events.DelegationMember;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads delegations and who travels in them.
@Component
public class DelegationQueries {
    private final JdbcClient database;
    private final Events events;

    DelegationQueries(JdbcClient database, Events events) {
        this.database = database;
        this.events = events;
    }

    public Optional<DelegationCard> find(DelegationId id) {
        return database.sql("select event_id from events.delegation where id = :id")
                .param("id", id.value())
                .query((row, number) -> new EventId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(events::find)
                .flatMap(event -> read(event, "id = :id", id.value()).stream().findFirst());
    }

    /// By name in English.
    public List<DelegationCard> of(EventId event) {
        return events.find(event)
                .map(card -> read(card, "event_id = :id", event.value()))
                .orElse(List.of());
    }

    List<DelegationLine> lines(EventId event) {
        var counts = new HashMap<UUID, int[]>();
        database.sql(
                        """
                        select m.delegation_id, count(distinct r.person_id), count(distinct r.organisation_id)
                        from events.delegation_member m
                        join events.registration r on r.id = m.registration_id
                        where r.event_id = :event group by 1
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            counts.put(
                                    row.getObject(1, UUID.class),
                                    new int[] {row.getInt(2), row.getInt(3)});
                        });
        return of(event).stream()
                .map(
                        card -> {
                            int[] count = counts.getOrDefault(card.id().value(), new int[2]);
                            return new DelegationLine(card, count[0], count[1]);
                        })
                .toList();
    }

    private List<DelegationCard> read(EventCard event, String which, UUID id) {
        return database.sql(
                        "select * from events.delegation where %s order by name ->> 'en', id"
                                .formatted(which))
                .param("id", id)
                .query(
                        (row, number) ->
                                new DelegationCard(
                                        new DelegationId(row.getObject("id", UUID.class)),
                                        event,
                                        TranslatedConverters.fromJson(row.getString("name")),
                                        row.getString("country"),
                                        Optional.ofNullable(row.getObject("leader_id", UUID.class))
                                                .map(PersonId::new),
                                        row.getInt("version")))
                .list();
    }

    /// Whether the person leads the delegation, or travels in it as staff.
    public boolean serves(DelegationId delegation, PersonId person) {
        return database.sql(
                        """
                        select exists (select from events.delegation where id = :delegation and leader_id = :person)
                            or exists (select from events.delegation_member m
                                       join events.registration r on r.id = m.registration_id
                                       where m.delegation_id = :delegation and r.person_id = :person
                                         and r.funding = 'STAFF' and r.state = 'APPROVED')
                        """)
                .param("delegation", delegation.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Everybody who travels in it, by organisation and name.
    public List<DelegationMember> members(DelegationId delegation) {
        return database.sql(
                        """
                        select r.id, r.person_id, p.name, r.role, r.funding, r.state,
                               o.id as organisation, o.name as organisation_name, c.name as cluster
                        from events.delegation_member m
                        join events.registration r on r.id = m.registration_id
                        join identity.person p on p.id = r.person_id
                        left join directory.merged gone on gone.id = r.organisation_id
                        join directory.organisation o on o.id = coalesce(gone."into", r.organisation_id)
                        left join events.affiliation a on a.event_id = r.event_id and a.organisation_id = r.organisation_id
                        left join directory.organisation c on c.id = a.cluster_id
                        where m.delegation_id = :delegation
                        order by lower(o.name), lower(p.name), r.id
                        """)
                .param("delegation", delegation.value())
                .query((row, number) -> member(row))
                .list();
    }

    private static DelegationMember member(ResultSet row) throws SQLException {
        return new DelegationMember(
                new RegistrationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                Optional.ofNullable(row.getString("cluster")),
                RegistrationRole.valueOf(row.getString("role")),
                Funding.valueOf(row.getString("funding")),
                RegistrationState.valueOf(row.getString("state")));
    }

    /// Registrations from the country that are in no delegation.
    public List<RegistrationId> unattached(EventId event, String country) {
        return database.sql(
                        """
                        select r.id from events.registration r
                        join directory.organisation o on o.id = r.organisation_id
                        where r.event_id = :event and o.country = :country
                          and r.state in ('SUBMITTED', 'WAITLISTED', 'APPROVED')
                          and not exists (select from events.delegation_member m where m.registration_id = r.id)
                        order by r.id
                        """)
                .param("event", event.value())
                .param("country", country)
                .query((row, number) -> new RegistrationId(row.getObject(1, UUID.class)))
                .list();
    }
}
