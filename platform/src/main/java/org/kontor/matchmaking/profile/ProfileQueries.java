package org.kontor.matchmaking.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.shared.SpokenLanguages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is told of organisations at an event.
@Component
public class ProfileQueries {
    private final JdbcClient database;

    ProfileQueries(JdbcClient database) {
        this.database = database;
    }

    /// Whether the organisation takes part in the matchmaking.
    public boolean isListed(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select exists (select from matchmaking.entry
                                       where event_id = :event and organisation_id = :organisation)
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }

    /// What the catalogue tells of an organisation: its own words, else those of the directory.
    ///
    /// @param profile whose text is told, and can be reported; empty where it is the directory's
    public record Told(Introduction introduction, Optional<ProfileId> profile) {}

    public Optional<Told> told(EventId event, OrganisationId organisation) {
        return database.sql(
                        """
                        select entry.about, entry.tags, entry.languages,
                               coalesce(nullif(profile.keywords, '{}'), organisation.keywords) as keywords,
                               coalesce(sought_kinds, '{}') as sought_kinds,
                               coalesce(sought_countries, '{}') as sought_countries,
                               case when not hidden and profile.about <> '{}' then profile.id end as profile_id
                        from matchmaking.entry
                        join directory.organisation on organisation.id = organisation_id
                        left join matchmaking.profile using (event_id, organisation_id)
                        where event_id = :event and organisation_id = :organisation
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(
                        (row, number) ->
                                new Told(
                                        introduction(row),
                                        Optional.ofNullable(row.getObject("profile_id", UUID.class))
                                                .map(ProfileId::new)))
                .optional();
    }

    /// How complete the profiles are that were begun at the event.
    public Map<OrganisationId, Completeness> completeness(EventId event) {
        var found = new HashMap<OrganisationId, Completeness>();
        database.sql(
                        """
                        select profile.organisation_id, about, profile.tags, keywords, profile.sought_kinds,
                               profile.sought_countries, languages,
                               array(select distinct direction from matchmaking.opportunity
                                     where opportunity.event_id = profile.event_id
                                       and opportunity.organisation_id = profile.organisation_id
                                       and ended_at is null) as open
                        from matchmaking.profile
                        where event_id = :event
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            found.put(
                                    new OrganisationId(
                                            row.getObject("organisation_id", UUID.class)),
                                    Completeness.of(
                                            introduction(row),
                                            texts(row, "open").stream()
                                                    .map(Direction::valueOf)
                                                    .collect(Collectors.toSet())));
                        });
        return found;
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        return new Introduction(
                TranslatedConverters.fromJson(row.getString("about")),
                texts(row, "tags"),
                texts(row, "keywords"),
                new PartnersSought(texts(row, "sought_kinds"), texts(row, "sought_countries")),
                texts(row, "languages").stream().filter(SpokenLanguages::exists).toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
