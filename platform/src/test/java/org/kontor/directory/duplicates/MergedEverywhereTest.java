package org.kontor.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No table keeps an organisation that was merged away only because nobody thought of it: whoever
/// adds a column with an organisation says here what a merge does with it.
@KontorTest
class MergedEverywhereTest {
    /// What goes to the organisation that is left, except what the two had with one another.
    private static final Set<String> MOVED =
            Set.of(
                    "directory.distinct_pair.another",
                    "directory.distinct_pair.one",
                    "directory.membership.cluster",
                    "directory.membership.member",
                    "directory.merged.into",
                    "directory.organisation.successor",
                    "directory.representation.cluster",
                    "directory.representation.legal_person",
                    "events.affiliation.cluster_id",
                    "events.affiliation.organisation_id",
                    "events.outcome.organisation_id",
                    "events.registration.organisation_id",
                    "identity.role_grant.scope",
                    "matchmaking.bookmark.organisation_id",
                    "matchmaking.mandate.organisation_id",
                    "matchmaking.opportunity.organisation_id",
                    "matchmaking.participant.organisation_id",
                    "matchmaking.prepared.from_id",
                    "matchmaking.prepared.to_id",
                    "matchmaking.profile.organisation_id",
                    "matchmaking.report.author_id",
                    "matchmaking.report.organisation_id",
                    "matchmaking.request.from_id",
                    "matchmaking.request.to_id",
                    "matchmaking.request_delegate.organisation_id",
                    "scheduling.attendance.organisation_id",
                    "scheduling.calendar_entry.organisation_id",
                    "scheduling.calendar_entry.other_organisations",
                    "scheduling.meeting_side.organisation_id",
                    "scheduling.offer_consent.organisation_id",
                    "scheduling.proposal.organisation_id");

    private static final String JOINED = "its profile is joined to that of what is left";
    private static final String ANEW = "written anew from what was moved";

    private static final Map<String, String> STAYS =
            Map.of(
                    "directory.classification.organisation", JOINED,
                    "directory.cluster.organisation", JOINED,
                    "directory.contact_point.organisation", JOINED,
                    "directory.listing.organisation", ANEW,
                    "matchmaking.entry.organisation_id", ANEW,
                    "matchmaking.recommendation.organisation_id", ANEW,
                    "matchmaking.recommendation.partners", ANEW,
                    "matchmaking.recommendation_due.organisation_id", ANEW);

    @Autowired JdbcClient database;

    @Test
    void everyColumnWithAnOrganisationIsMovedOrStaysForAReason() {
        Set<String> known = new HashSet<>(MOVED);
        known.addAll(STAYS.keySet());
        assertThat(columns()).containsExactlyInAnyOrderElementsOf(known);
    }

    /// Those that refer to organisations, and those whose names tell of them without.
    private List<String> columns() {
        return database.sql(
                        """
                        select table_schema || '.' || table_name || '.' || column_name
                        from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and data_type in ('uuid', 'ARRAY')
                          and (column_name ~ 'organisation|cluster' or column_name in ('partners', 'scope'))
                        union
                        select schema.nspname || '.' || holder.relname || '.' || col.attname
                        from pg_constraint
                        join pg_class holder on holder.oid = conrelid
                        join pg_namespace schema on schema.oid = relnamespace
                        join pg_attribute col on attrelid = conrelid and attnum = any (conkey)
                        where contype = 'f' and confrelid = 'directory.organisation'::regclass
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
