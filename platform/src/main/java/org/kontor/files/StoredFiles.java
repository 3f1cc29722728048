package org.kontor.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.kontor.instance.RealTime;
import org.kontor.shared.TypedId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps files in the database in rows of 1 MiB, the same content once; a whole file never lies in
/// memory.
@Component
public class StoredFiles {
    static final int CHUNK = 1 << 20;

    private final JdbcClient database;
    private final Clock real;
    private final TransactionTemplate nested;
    private final Tika types = new Tika();

    StoredFiles(
            JdbcClient database, @RealTime Clock real, PlatformTransactionManager transactions) {
        this.database = database;
        this.real = real;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Stores the content, or finds the same content stored before. Whoever stores a file refers to
    /// it by a foreign key to `files.file`, and releases it when that is gone.
    ///
    /// @param name a hint for the type, where content alone does not tell, as with `.docx` and
    /// `.csv`
    /// @throws UncheckedIOException when the content cannot be read to its end; nothing is stored
    @Transactional
    public StoredFile store(InputStream content, String name) {
        UUID contentId = TypedId.next();
        MessageDigest digest = sha256();
        long size = 0;
        String type = types.detect(new byte[0], name);
        int position = 0;
        for (byte[] chunk = read(content); chunk.length > 0; chunk = read(content)) {
            if (position == 0) {
                type = types.detect(chunk, name);
            }
            digest.update(chunk);
            size += chunk.length;
            write(contentId, position++, chunk);
        }
        var id = new FileId(HexFormat.of().formatHex(digest.digest()));
        if (!isNew(id, contentId, type, size)) {
            database.sql("delete from files.chunk where content_id = :content")
                    .param("content", contentId)
                    .update();
        }
        return find(id).orElseThrow();
    }

    public Optional<StoredFile> find(FileId id) {
        return database.sql("select media_type, size from files.file where id = :id")
                .param("id", id.sha256())
                .query(
                        (row, number) ->
                                new StoredFile(
                                        id, row.getString("media_type"), row.getLong("size")))
                .optional();
    }

    /// The content from its beginning, read from the database as it is consumed.
    ///
    /// @throws IllegalArgumentException when no such file is stored
    public InputStream open(FileId id) {
        UUID content =
                database.sql("select content_id from files.file where id = :id")
                        .param("id", id.sha256())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(
                                () -> new IllegalArgumentException("No file is stored as " + id));
        return new ChunkStream(database, content);
    }

    /// Deletes the file unless something still refers to it.
    @Transactional
    public void release(FileId id) {
        try {
            nested.executeWithoutResult(
                    status ->
                            database.sql("delete from files.file where id = :id")
                                    .param("id", id.sha256())
                                    .update());
        } catch (DataIntegrityViolationException stillReferredTo) {
            // Another owner has the same content, and keeps it.
        }
    }

    private boolean isNew(FileId id, UUID content, String type, long size) {
        return database.sql(
                                """
                                insert into files.file (id, content_id, media_type, size, stored_at)
                                values (:id, :content, :type, :size, :now)
                                on conflict (id) do nothing
                                """)
                        .param("id", id.sha256())
                        .param("content", content)
                        .param("type", type)
                        .param("size", size)
                        .param("now", real.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void write(UUID content, int position, byte[] chunk) {
        database.sql(
                        """
                        insert into files.chunk (content_id, position, content)
                        values (:content, :position, :chunk)
                        """)
                .param("content", content)
                .param("position", position)
                .param("chunk", chunk)
                .update();
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
