package org.kontor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class StoredFilesTest {
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired StoredFiles files;
    @Autowired JdbcClient database;

    @BeforeEach
    void empty() {
        database.sql("delete from files.file").update();
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        byte[] content = new byte[2 * StoredFiles.CHUNK + 7];
        new Random(1).nextBytes(content);
        StoredFile stored = files.store(new ByteArrayInputStream(content), "content.bin");
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(chunks()).isEqualTo(3);
        try (InputStream read = files.open(stored.id())) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        StoredFile stored = files.store(InputStream.nullInputStream(), "empty.txt");
        assertThat(stored)
                .isEqualTo(
                        new StoredFile(
                                new FileId(
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                                "text/plain",
                                0));
        assertThat(files.open(stored.id()).readAllBytes()).isEmpty();
    }

    @Test
    void theSameContentIsKeptOnce() {
        StoredFile first = files.store(new ByteArrayInputStream(PDF), "one.pdf");
        StoredFile second = files.store(new ByteArrayInputStream(PDF), "two.pdf");
        assertThat(second).isEqualTo(first);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void theTypeIsToldByTheContentNotByTheName() {
        assertThat(files.store(new ByteArrayInputStream(PDF), "picture.png").mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void contentThatBreaksOffLeavesNothing() {
        var broken =
                new FilterInputStream(new ByteArrayInputStream(new byte[2 * StoredFiles.CHUNK])) {
                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        int read = super.read(into, from, most);
                        if (read < 0) {
                            throw new IOException("the line went dead");
                        }
                        return read;
                    }
                };
        assertThatThrownBy(() -> files.store(broken, "half.txt"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(chunks()).isZero();
    }

    @Test
    void whatNothingRefersToIsReleased() {
        StoredFile stored = files.store(new ByteArrayInputStream(PDF), "one.pdf");
        files.release(stored.id());
        assertThat(files.find(stored.id())).isEmpty();
        assertThat(chunks()).isZero();
    }

    private long chunks() {
        return database.sql("select count(*) from files.chunk").query(Long.class).single();
    }
}
