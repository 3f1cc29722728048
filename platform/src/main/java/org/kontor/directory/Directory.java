package org.kontor.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.listing.Listings;
import org.kontor.directory.organisation.Organisation;
import org.kontor.directory.organisation.Organisations;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The directory as other modules use it.
@Component
public class Directory {
    private final Organisations organisations;
    private final Listings listings;
    private final Cards cards;
    private final JdbcClient database;
    private final Clock clock;

    Directory(
            Organisations organisations,
            Listings listings,
            Cards cards,
            JdbcClient database,
            Clock clock) {
        this.organisations = organisations;
        this.listings = listings;
        this.cards = cards;
        this.database = database;
        this.clock = clock;
    }

    /// Enters an organisation; it is listed at once when its profile is complete.
    @Transactional
    public OrganisationId register(OrganisationProfile profile) {
        return register(List.of(profile)).getFirst();
    }

    /// Enters many organisations at once; the ids come in the order of the profiles.
    @Transactional
    public List<OrganisationId> register(List<OrganisationProfile> profiles) {
        var at = clock.instant();
        List<OrganisationId> ids =
                organisations
                        .saveAll(
                                profiles.stream()
                                        .map(profile -> Organisation.register(profile, at))
                                        .toList())
                        .stream()
                        .map(Organisation::id)
                        .toList();
        listings.refresh(ids);
        return ids;
    }

    /// The organisation that goes by the id, also where it was merged into another.
    public Optional<OrganisationCard> find(OrganisationId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /// What is left of a merge, which may itself have been merged since.
    public OrganisationId left(OrganisationsMerged merged) {
        return find(merged.into()).map(OrganisationCard::id).orElse(merged.into());
    }

    /// Cards by the ids asked for; an id that names nothing is left out.
    public Map<OrganisationId, OrganisationCard> find(Collection<OrganisationId> ids) {
        var found = new HashMap<OrganisationId, OrganisationCard>();
        if (ids.isEmpty()) {
            return found;
        }
        cards.statement(
                        """
                        , asked.id as asked
                        from unnest(:ids) as asked(id)
                        left join directory.merged m on m.id = asked.id
                        join directory.organisation o on o.id = coalesce(m."into", asked.id)
                        """)
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            found.put(
                                    new OrganisationId(row.getObject("asked", UUID.class)),
                                    Cards.card(row));
                        });
        return found;
    }

    /// What people call the organisations that go by the ids.
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        var names = new HashMap<OrganisationId, String>();
        database.sql(
                        """
                        select asked.id, coalesce(nullif(o.short_name, ''), o.name) as name
                        from unnest(:ids) as asked(id)
                        left join directory.merged m on m.id = asked.id
                        join directory.organisation o on o.id = coalesce(m."into", asked.id)
                        """)
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            names.put(
                                    new OrganisationId(row.getObject("id", UUID.class)),
                                    row.getString("name"));
                        });
        return names;
    }

    /// Those whose names contain the text or are close to it, the closest first, at most ten;
    /// listed or not.
    public List<OrganisationCard> search(String text) {
        return cards.read(
                cards.statement(
                                """
                                from directory.organisation o
                                where (o.names like '%' || directory.plain(:text) || '%' or o.names % directory.plain(:text))
                                  and not exists (select from directory.merged m where m.id = o.id)
                                order by word_similarity(directory.plain(:text), o.names) desc, o.names, o.id
                                limit 10
                                """)
                        .param("text", text.strip().replaceAll("[%_\\\\]", " ")));
    }

    /// Those with exactly this number in the register of the country; more than one where there are
    /// duplicates.
    public List<OrganisationCard> byRegistrationNumber(String country, String number) {
        return cards.read(
                cards.statement(
                                """
                                from directory.organisation o
                                where o.country = :country and o.registration_number = :number and :number <> ''
                                  and not exists (select from directory.merged m where m.id = o.id)
                                order by o.id
                                """)
                        .param("country", country)
                        .param("number", number.strip()));
    }

    /// Those in the country whose name is close to this one, the closest first, at most ten.
    public List<OrganisationCard> byName(String country, String name) {
        return cards.read(
                cards.statement(
                                """
                                from directory.organisation o
                                where o.country = :country and o.names % directory.plain(:name)
                                  and not exists (select from directory.merged m where m.id = o.id)
                                order by similarity(directory.plain(o.name), directory.plain(:name)) desc, o.id
                                limit 10
                                """)
                        .param("country", country)
                        .param("name", name));
    }

    /// How many published clusters each country has.
    public Map<String, Long> clustersByCountry() {
        var counts = new HashMap<String, Long>();
        database.sql(
                        "select country, count(*) from directory.listing where kind = 'CLUSTER' group by country")
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getLong(2));
                        });
        return counts;
    }

    /// Says which legal person stands for a cluster from a day on, until the next is named.
    @Transactional
    public void represent(OrganisationId cluster, OrganisationId legalPerson, LocalDate since) {
        database.sql(
                        "update directory.representation set until = :since where cluster = :cluster and until is null")
                .param("cluster", cluster.value())
                .param("since", since)
                .update();
        database.sql(
                        "insert into directory.representation (id, cluster, legal_person, since) values (:id, :cluster, :person, :since)")
                .param("id", TypedId.next())
                .param("cluster", cluster.value())
                .param("person", legalPerson.value())
                .param("since", since)
                .update();
    }

    /// The legal person that stands for the cluster on that day.
    public Optional<OrganisationCard> representative(OrganisationId cluster, LocalDate on) {
        return cards
                .read(
                        cards.statement(
                                        """
                                        from directory.organisation o
                                        join directory.representation r on r.legal_person = o.id
                                        where r.cluster = :cluster and daterange(r.since, r.until) @> :on
                                        """)
                                .param("cluster", cluster.value())
                                .param("on", on))
                .stream()
                .findFirst();
    }

    /// Makes an organisation a member of a cluster from a day on.
    @Transactional
    public void join(OrganisationId cluster, OrganisationId member, LocalDate since) {
        database.sql(
                        "insert into directory.membership (id, cluster, member, since) values (:id, :cluster, :member, :since)")
                .param("id", TypedId.next())
                .param("cluster", cluster.value())
                .param("member", member.value())
                .param("since", since)
                .update();
    }

    /// The members of a cluster on that day, by name.
    public List<OrganisationCard> members(OrganisationId cluster, LocalDate on) {
        return cards.read(
                cards.statement(
                                """
                                from directory.organisation o
                                join directory.membership m on m.member = o.id
                                where m.cluster = :cluster and daterange(m.since, m.until) @> :on
                                order by directory.plain(o.name), o.id
                                """)
                        .param("cluster", cluster.value())
                        .param("on", on));
    }

    /// The clusters that an organisation is a member of on that day, by name.
    public List<OrganisationCard> clusters(OrganisationId member, LocalDate on) {
        return cards.read(
                cards.statement(
                                """
                                from directory.organisation o
                                join directory.membership m on m.cluster = o.id
                                where m.member = :member and daterange(m.since, m.until) @> :on
                                order by directory.plain(o.name), o.id
                                """)
                        .param("member", member.value())
                        .param("on", on));
    }
}
