package org.kontor.events.delegation;

import java.io.InputStream;
import java.util.Optional;
import org.kontor.events.DelegationId;
import org.kontor.files.FileId;
import org.kontor.files.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The lists that were uploaded and wait to be taken over, one a delegation.
@Component
@Transactional
class DelegationFiles {
    private final JdbcClient database;
    private final StoredFiles files;

    DelegationFiles(JdbcClient database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    /// A list that waits.
    record Waiting(String id, String name) {}

    /// Keeps the list in the place of the one that waited before.
    void keep(DelegationId delegation, InputStream content, String name) {
        discard(delegation);
        database.sql(
                        """
                        insert into events.delegation_file (delegation_id, file_id, name)
                        values (:delegation, :file, :name)
                        on conflict (delegation_id) do update set file_id = excluded.file_id, name = excluded.name
                        """)
                .param("delegation", delegation.value())
                .param("file", files.store(content, name).id().sha256())
                .param("name", name)
                .update();
    }

    /// @param locked whether whoever takes it over at the same time waits for this transaction
    Optional<Waiting> waiting(DelegationId delegation, boolean locked) {
        return database.sql(
                        "select file_id, name from events.delegation_file where delegation_id = :delegation"
                                + (locked ? " for update" : ""))
                .param("delegation", delegation.value())
                .query((row, number) -> new Waiting(row.getString(1), row.getString(2)))
                .optional();
    }

    InputStream open(Waiting file) {
        return files.open(new FileId(file.id));
    }

    void discard(DelegationId delegation) {
        database.sql(
                        "delete from events.delegation_file where delegation_id = :delegation returning file_id")
                .param("delegation", delegation.value())
                .query(String.class)
                .list()
                .forEach(id -> files.release(new FileId(id)));
    }
}
