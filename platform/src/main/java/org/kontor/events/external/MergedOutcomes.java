package org.kontor.events.external;

import java.util.List;
import org.kontor.directory.Directory;
import org.kontor.directory.MergedRows;
import org.kontor.directory.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets what came of an event for an organisation that had two entries be that of the one that is
/// left: figures add up, and notes follow one another. Hearing the same twice changes nothing.
@Component
class MergedOutcomes {
    private static final List<String> MOVES =
            List.of(
                    """
                    insert into events.outcome as known (event_id, organisation_id, meetings, leads, agreements, note)
                    select event_id, :left, meetings, leads, agreements, note from events.outcome
                    where organisation_id = :duplicate
                    on conflict (event_id, organisation_id) do update
                    set meetings = known.meetings + excluded.meetings,
                        leads = known.leads + excluded.leads,
                        agreements = known.agreements + excluded.agreements,
                        note = concat_ws(E'\\n', nullif(known.note, ''), nullif(excluded.note, '')),
                        version = known.version + 1
                    """,
                    "delete from events.outcome where organisation_id = :duplicate");

    private final Directory directory;
    private final JdbcClient database;

    MergedOutcomes(Directory directory, JdbcClient database) {
        this.directory = directory;
        this.database = database;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        MergedRows.change(database, MOVES, merged.duplicate(), directory.left(merged));
    }
}
