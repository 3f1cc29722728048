package org.kontor.directory.codelist;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.imports.RowFate.Kind;
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

/// Uploaded tables of codes, from the dry run to the last word.
@Component
public class CodeImports {
    private static final String STATE =
            """
            select count(*) || ' ' || coalesce(sum(revision), 0) from directory.code
            where list = :list and version = :version\
            """;

    private final JdbcClient database;
    private final StoredFiles files;
    private final CodeListQueries lists;
    private final ChangingCodes changing;
    private final Clock clock;

    CodeImports(
            JdbcClient database,
            StoredFiles files,
            CodeListQueries lists,
            ChangingCodes changing,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.lists = lists;
        this.changing = changing;
        this.clock = clock;
    }

    /// Keeps a table that can be read, for the dry run and the confirmation.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where it cannot be read; nothing is kept
    @Transactional
    public UUID upload(CodeListCard list, MultipartFile upload, String name, PersonId by)
            throws IOException {
        PlanningCodes.plan(list, lists.all(list), SheetReader.read(upload.getInputStream(), name));
        StoredFile file = files.store(upload.getInputStream(), name);
        UUID id = TypedId.next();
        list(
                        list,
                        """
                        insert into directory.code_import (id, list, version, file, name, by, at, state)
                        values (:id, :list, :version, :file, :name, :by, :at, (%s))
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

    Optional<Upload> find(CodeListCard list, UUID id) {
        return list(
                        list,
                        """
                        select file, name, state from directory.code_import
                        where id = :id and list = :list and version = :version
                        """)
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

    /// What it would do to the list as it is now; remembered as what the administrator saw.
    @Transactional
    public CodePlan plan(CodeListCard list, Upload upload) {
        list(list, "update directory.code_import set state = (%s) where id = :id".formatted(STATE))
                .param("id", upload.id())
                .update();
        return planned(list, upload);
    }

    /// Writes every row or none.
    ///
    /// @return whether it was done; not where the list is no longer what the dry run saw
    @Transactional
    public boolean confirm(CodeListCard list, Upload upload) {
        changing.lock(list);
        if (!list(list, STATE).query(String.class).single().equals(upload.state())) {
            return false;
        }
        CodePlan plan = planned(list, upload);
        if (!plan.canBeDone()) {
            return false;
        }
        discard(upload);
        plan.of(Kind.NEW).forEach(row -> changing.add(list, row.code()));
        for (CodeFate row : plan.of(Kind.UPDATE)) {
            CodeEntry seen = lists.entry(list, row.code().code()).orElseThrow();
            changing.relabel(list, seen, seen.revision(), row.code().label());
        }
        return true;
    }

    @Transactional
    public void discard(Upload upload) {
        database.sql("delete from directory.code_import where id = :id")
                .param("id", upload.id())
                .update();
        files.release(upload.file());
    }

    private CodePlan planned(CodeListCard list, Upload upload) {
        return PlanningCodes.plan(
                list, lists.all(list), SheetReader.read(files.open(upload.file()), upload.name()));
    }

    private JdbcClient.StatementSpec list(CodeListCard list, String sql) {
        return database.sql(sql).param("list", list.list().name()).param("version", list.version());
    }

    /// A table that waits.
    public record Upload(UUID id, FileId file, String name, String state) {}
}
