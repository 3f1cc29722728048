package org.kontor.matchmaking.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.affinity.Opening;
import org.kontor.matchmaking.affinity.Party;
import org.kontor.matchmaking.affinity.Past;
import org.kontor.matchmaking.affinity.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the organisations of an event as far as it matters to whom they suit.
@Component
class Parties {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    Parties(JdbcClient database) {
        this.database = database;
    }

    /// All that take part in the matchmaking, in an order that stays.
    Gathered all(EventId event, Map<UUID, Past> past) {
        return read(event, null, null, past);
    }

    /// Those of the organisations that take part.
    Gathered some(EventId event, Collection<OrganisationId> some, Map<UUID, Past> past) {
        return read(event, ids(some), null, past);
    }

    /// The same, with how many at the event use each word of one of them, and how many there are.
    Gathered some(
            EventId event,
            Collection<OrganisationId> some,
            OrganisationId reader,
            Map<UUID, Past> past) {
        return read(event, ids(some), reader.value(), past);
    }

    private static UUID[] ids(Collection<OrganisationId> some) {
        return some.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private Gathered read(
            EventId event, UUID @Nullable [] only, @Nullable UUID reader, Map<UUID, Past> past) {
        var users = new HashMap<String, Integer>();
        var surfaces = new HashMap<UUID, List<String>>();
        var titles = new HashMap<UUID, String>();
        List<Party> parties =
                database.sql(
                                """
                                select organisation_id, entry.kind, entry.country, entry.tags, stems, surfaces,
                                       entry.languages,
                                       coalesce(sought_kinds, '{}') as sought_kinds,
                                       coalesce(sought_countries, '{}') as sought_countries,
                                       (select count(*) from matchmaking.participant_group before
                                        where before.event_id = :event and before.place < own.place) as "group",
                                       (select jsonb_agg(jsonb_build_object('id', o.id, 'offers', o.direction = 'OFFER',
                                            'kind', o.kind, 'tags', o.tags, 'stems', o.stems, 'title', o.title::text)
                                            order by o.id)
                                        from matchmaking.opportunity o
                                        where o.event_id = :event and o.organisation_id = entry.organisation_id
                                          and o.ended_at is null and not o.hidden) as openings,
                                       case when organisation_id = :reader::uuid then
                                           (select jsonb_object_agg(word, users) from matchmaking.word_use
                                            where event_id = :event and word = any (entry.stems || ''::text))
                                       end as users
                                from matchmaking.entry
                                left join matchmaking.profile using (event_id, organisation_id)
                                left join matchmaking.participant using (event_id, organisation_id)
                                left join matchmaking.participant_group own on own.id = group_id
                                where entry.event_id = :event and (:only::uuid[] is null or organisation_id = any (:only))
                                order by organisation_id
                                """)
                        .param("event", event.value())
                        .param("only", only)
                        .param("reader", reader)
                        .query(
                                (row, number) -> {
                                    UUID id = row.getObject("organisation_id", UUID.class);
                                    surfaces.put(id, texts(row, "surfaces"));
                                    List<Posted> own = posted(row.getString("openings"));
                                    own.forEach(one -> titles.put(one.id, one.title));
                                    users.putAll(users(row.getString("users")));
                                    return party(row, own, past.getOrDefault(id, Past.NONE));
                                })
                        .list();
        return new Gathered(parties, titles, surfaces, users);
    }

    private static Party party(ResultSet row, List<Posted> own, Past past) throws SQLException {
        return new Party(
                row.getObject("organisation_id", UUID.class),
                row.getString("kind"),
                row.getString("country"),
                row.getInt("group"),
                texts(row, "tags"),
                texts(row, "stems"),
                Set.copyOf(texts(row, "languages")),
                of(own, true),
                of(own, false),
                new Sought(
                        Set.copyOf(texts(row, "sought_kinds")),
                        Set.copyOf(texts(row, "sought_countries"))),
                past);
    }

    private static List<Opening> of(List<Posted> posted, boolean offers) {
        return posted.stream()
                .filter(one -> one.offers == offers)
                .map(one -> new Opening(one.id, one.kind, one.tags, one.stems))
                .toList();
    }

    private static List<Posted> posted(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    private static Map<String, Integer> users(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// @param title as the JSON in which it is stored
    private record Posted(
            UUID id,
            boolean offers,
            String kind,
            List<String> tags,
            List<String> stems,
            String title) {}
}
