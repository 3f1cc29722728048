package org.kontor.events.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.kontor.documents.SheetReader;
import org.kontor.documents.UnreadableSheet;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.files.FileId;
import org.kontor.files.StoredFiles;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agendas that were uploaded and wait to be taken over, one an event: first everybody sees
/// what would become of each item, then all is taken over or nothing.
@Component
@Transactional
public class AgendaFiles {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final JdbcClient database;
    private final StoredFiles files;
    private final Agenda agenda;

    AgendaFiles(JdbcClient database, StoredFiles files, Agenda agenda) {
        this.database = database;
        this.files = files;
        this.agenda = agenda;
    }

    /// A file that waits.
    ///
    /// @param id SHA-256 of its content
    public record Waiting(String id, String name) {}

    Optional<Waiting> waiting(EventId event) {
        return database.sql("select file_id, name from events.agenda_file where event_id = :event")
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Waiting(row.getString("file_id"), row.getString("name")))
                .optional();
    }

    /// Keeps the file in the place of the one that waited before.
    ///
    /// @throws UnreadableSheet where no agenda can be read from it; then the one that waited before
    ///     still does
    void keep(EventCard event, InputStream content, String name) {
        discard(event.id());
        FileId id = files.store(content, name).id();
        database.sql(
                        "insert into events.agenda_file (event_id, file_id, name) values (:event, :file, :name)")
                .param("event", event.id().value())
                .param("file", id.sha256())
                .param("name", name)
                .update();
        read(event, new Waiting(id.sha256(), name));
    }

    /// @throws UnreadableSheet where no agenda can be read from it
    @Transactional(readOnly = true)
    ReadAgenda read(EventCard event, Waiting file) {
        var reading = new AgendaReading(event);
        InputStream content = files.open(new FileId(file.id()));
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".ics")) {
            new CalendarReading(reading).read(bytes(content), file.name());
        } else {
            reading.sheet(SheetReader.read(content, file.name()));
        }
        return reading.read();
    }

    /// @param seen id of the file whose dry run was looked at
    void takeOver(EventCard event, String seen) {
        Waiting file =
                waiting(event.id())
                        .filter(waiting -> waiting.id().equals(seen))
                        .orElseThrow(
                                () -> new OptimisticLockingFailureException("another file waits"));
        ReadAgenda read = read(event, file);
        if (read.isWrong()) {
            throw new OptimisticLockingFailureException("the file is not what was seen");
        }
        agenda.follow(event.id(), read.against(agenda.of(event.id())));
        discard(event.id());
    }

    void discard(EventId event) {
        database.sql("delete from events.agenda_file where event_id = :event returning file_id")
                .param("event", event.value())
                .query(String.class)
                .list()
                .forEach(id -> files.release(new FileId(id)));
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableSheet("too-large", MOST_BYTES / 1024 / 1024);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
