package org.kontor.directory.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.directory.organisation.RevisingOrganisation;
import org.kontor.documents.SheetReader;
import org.kontor.files.FileId;
import org.kontor.files.StoredFile;
import org.kontor.files.StoredFiles;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Uploaded tables, from the dry run to the last word.
@Component
class Imports {
    private static final String STATE =
            "select count(*) || ' ' || coalesce(sum(version), 0) from directory.organisation";

    private final JdbcClient database;
    private final StoredFiles files;
    private final PlanningImport planning;
    private final Directory directory;
    private final RevisingOrganisation revising;
    private final Clock clock;

    Imports(
            JdbcClient database,
            StoredFiles files,
            PlanningImport planning,
            Directory directory,
            RevisingOrganisation revising,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.planning = planning;
        this.directory = directory;
        this.revising = revising;
        this.clock = clock;
    }

    /// Keeps a table that can be read, for the dry run and the confirmation.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where it cannot be read; nothing is kept
    @Transactional
    public UUID upload(MultipartFile upload, String name, PersonId by) throws java.io.IOException {
        planning.plan(SheetReader.read(upload.getInputStream(), name));
        StoredFile file = files.store(upload.getInputStream(), name);
        UUID id = TypedId.next();
        database.sql(
                        """
                        insert into directory.import (id, file, name, by, at, state)
                        values (:id, :file, :name, :by, :at, (%s))
                        """
                                .formatted(STATE))
                .param("id", id)
                .param("file", file.id().sha256())
                .param("name", name)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Upload> find(UUID id) {
        return database.sql("select id, file, name, state from directory.import where id = :id")
                .param("id", id)
                .query(
                        (row, number) ->
                                new Upload(
                                        id,
                                        new FileId(row.getString("file")),
                                        row.getString("name"),
                                        row.getString("state")))
                .optional();
    }

    /// What it would do to the directory as it is now; remembered as what the administrator saw.
    @Transactional
    public ImportPlan plan(Upload upload) {
        database.sql("update directory.import set state = (%s) where id = :id".formatted(STATE))
                .param("id", upload.id())
                .update();
        return planned(upload);
    }

    /// Writes every row or none.
    ///
    /// @return whether it was done; not where the directory is no longer what the dry run saw, or
    ///     where it was done or discarded meanwhile
    @Transactional
    public boolean confirm(Upload upload) {
        database.sql("lock table directory.organisation in share row exclusive mode").update();
        if (find(upload.id()).isEmpty()
                || !database.sql(STATE).query(String.class).single().equals(upload.state())) {
            return false;
        }
        ImportPlan plan = planned(upload);
        if (!plan.canBeDone()) {
            return false;
        }
        discard(upload);
        directory.register(plan.of(RowFate.Kind.NEW).stream().map(RowFate::profile).toList());
        for (RowFate row : plan.of(RowFate.Kind.UPDATE)) {
            revising.revise(row.existing().orElseThrow(), row.version(), before -> row.profile());
        }
        return true;
    }

    @Transactional
    public void discard(Upload upload) {
        database.sql("delete from directory.import where id = :id")
                .param("id", upload.id())
                .update();
        files.release(upload.file());
    }

    private ImportPlan planned(Upload upload) {
        return planning.plan(SheetReader.read(files.open(upload.file()), upload.name()));
    }

    /// A table that waits.
    record Upload(UUID id, FileId file, String name, String state) {}
}
