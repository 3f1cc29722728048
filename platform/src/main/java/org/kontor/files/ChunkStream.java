package org.kontor.files;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A stored file's content, one row of it in memory at a time.
final class ChunkStream extends InputStream {
    private final JdbcClient database;
    private final UUID content;
    private int next;
    private byte[] chunk = new byte[0];
    private int at;

    ChunkStream(JdbcClient database, UUID content) {
        this.database = database;
        this.content = content;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        if (at == chunk.length) {
            chunk =
                    database.sql(
                                    """
                                    select content from files.chunk
                                    where content_id = :content and position = :position
                                    """)
                            .param("content", content)
                            .param("position", next++)
                            .query((row, number) -> row.getBytes(1))
                            .optional()
                            .orElse(new byte[0]);
            at = 0;
        }
        return chunk.length == 0;
    }
}
