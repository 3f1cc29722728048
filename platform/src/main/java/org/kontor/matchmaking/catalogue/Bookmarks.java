package org.kontor.matchmaking.catalogue;

import java.time.Clock;
import java.time.ZoneOffset;
import org.kontor.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people mark and note for themselves alone.
@Component
@Transactional
class Bookmarks {
    private final JdbcClient database;
    private final Clock clock;

    Bookmarks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Bookmark(boolean marked, String note) {
        static final Bookmark NONE = new Bookmark(false, "");
    }

    Bookmark find(Reader reader, OrganisationId organisation) {
        return database.sql(
                        """
                        select marked, note from matchmaking.bookmark
                        where event_id = :event and person_id = :person and organisation_id = :organisation
                        """)
                .param("event", reader.event().id().value())
                .param("person", reader.person().value())
                .param("organisation", organisation.value())
                .query((row, number) -> new Bookmark(row.getBoolean(1), row.getString(2)))
                .optional()
                .orElse(Bookmark.NONE);
    }

    void mark(Reader reader, OrganisationId organisation, boolean marked) {
        store(reader, organisation, new Bookmark(marked, find(reader, organisation).note));
    }

    void note(Reader reader, OrganisationId organisation, String note) {
        store(reader, organisation, new Bookmark(find(reader, organisation).marked, note));
    }

    private void store(Reader reader, OrganisationId organisation, Bookmark bookmark) {
        String statement =
                bookmark.equals(Bookmark.NONE)
                        ? """
                          delete from matchmaking.bookmark
                          where event_id = :event and person_id = :person and organisation_id = :organisation
                          """
                        : """
                          insert into matchmaking.bookmark
                              (event_id, person_id, organisation_id, marked, note, changed_at)
                          values (:event, :person, :organisation, :marked, :note, :at)
                          on conflict (event_id, person_id, organisation_id) do update
                          set marked = excluded.marked, note = excluded.note, changed_at = excluded.changed_at
                          """;
        database.sql(statement)
                .param("event", reader.event().id().value())
                .param("person", reader.person().value())
                .param("organisation", organisation.value())
                .param("marked", bookmark.marked)
                .param("note", bookmark.note)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
