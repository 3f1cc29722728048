package org.kontor.events.speaker;

import java.util.List;
import org.kontor.events.SessionId;
import org.kontor.events.attendance.Attendance;
import org.kontor.files.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a speaker from an event with all that is held about them.
@Component
public class ErasingSpeaker {
    private final JdbcClient database;
    private final Speakers speakers;
    private final Attendance attendance;
    private final StoredFiles files;

    ErasingSpeaker(
            JdbcClient database, Speakers speakers, Attendance attendance, StoredFiles files) {
        this.database = database;
        this.speakers = speakers;
        this.attendance = attendance;
        this.files = files;
    }

    @Transactional
    public void erase(Speaker speaker) {
        List<SessionId> sessions = attendance.sessions(speaker.id());
        int gone =
                database.sql("delete from events.speaker where id = :id")
                        .param("id", speaker.id().value())
                        .update();
        if (gone > 0) {
            sessions.forEach(attendance::free);
            speakers.record(speaker.id(), "programme.audit.speaker.removed");
            speaker.photo().file().ifPresent(files::release);
        }
    }
}
