package org.kontor.matchmaking.wishfile;

import java.io.InputStream;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.files.FileId;
import org.kontor.files.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tables of wishes that were uploaded and wait to be taken over, one an event.
@Component
@Transactional
class WishFiles {
    private final JdbcClient database;
    private final StoredFiles files;

    WishFiles(JdbcClient database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    /// Keeps the table in the place of the one that waited before.
    void keep(EventId event, InputStream content, String name, boolean agreed) {
        discard(event);
        FileId id = files.store(content, name).id();
        database.sql(
                        """
                        insert into matchmaking.wish_file (event_id, file_id, name, agreed)
                        values (:event, :file, :name, :agreed)
                        on conflict (event_id) do update
                        set file_id = excluded.file_id, name = excluded.name, agreed = excluded.agreed
                        """)
                .param("event", event.value())
                .param("file", id.sha256())
                .param("name", name)
                .param("agreed", agreed)
                .update();
    }

    Optional<WishFile> waiting(EventId event) {
        return waiting(event, "");
    }

    /// The same, with whoever takes it over at the same time waiting for this transaction.
    Optional<WishFile> lock(EventId event) {
        return waiting(event, " for update");
    }

    private Optional<WishFile> waiting(EventId event, String how) {
        return database.sql(
                        "select file_id, name, agreed from matchmaking.wish_file where event_id = :event"
                                + how)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new WishFile(
                                        row.getString("file_id"),
                                        row.getString("name"),
                                        row.getBoolean("agreed")))
                .optional();
    }

    InputStream open(WishFile file) {
        return files.open(new FileId(file.id()));
    }

    void discard(EventId event) {
        database.sql("delete from matchmaking.wish_file where event_id = :event returning file_id")
                .param("event", event.value())
                .query(String.class)
                .list()
                .forEach(id -> files.release(new FileId(id)));
    }
}
