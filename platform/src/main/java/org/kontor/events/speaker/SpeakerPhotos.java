package org.kontor.events.speaker;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.SpeakerId;
import org.kontor.files.FileId;
import org.kontor.files.FileOwner;
import org.kontor.files.StoredFiles;
import org.kontor.shared.Role;
import org.kontor.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The photos of speakers: everybody's to see once the speaker has agreed and speaks, until then
/// the organiser's.
@Component
public class SpeakerPhotos implements FileOwner {
    private final JdbcClient database;
    private final Speakers speakers;
    private final StoredFiles files;
    private final Clock clock;

    SpeakerPhotos(JdbcClient database, Speakers speakers, StoredFiles files, Clock clock) {
        this.database = database;
        this.speakers = speakers;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Optional<String> nameFor(FileId file, Visitor visitor) {
        return database
                .sql(
                        """
                        select name, event_id,
                               photo_published_at is not null
                                   and exists (select from events.appearance
                                               where speaker_id = speaker.id and state = 'CONFIRMED') as shown
                        from events.speaker where photo = :file order by id
                        """)
                .param("file", file.sha256())
                .query(
                        (row, number) ->
                                new Shown(
                                        row.getString("name"),
                                        row.getObject("event_id", UUID.class),
                                        row.getBoolean("shown")))
                .list()
                .stream()
                .filter(photo -> photo.shown || visitor.holds(Role.ORGANISER, photo.event))
                .map(Shown::name)
                .findFirst();
    }

    /// Gives a speaker, who has none yet, a photo that everybody may see.
    @Transactional
    public void add(EventId event, SpeakerId speaker, InputStream photo) {
        FileId stored = files.store(photo, "").id();
        replace(speakers.find(event, speaker).orElseThrow(), stored, true);
    }

    /// Puts the photo in the place of the one before.
    ///
    /// @param agreed whether it may be shown to everybody
    @Transactional
    void replace(Speaker speaker, FileId photo, boolean agreed) {
        store(speaker.id(), Optional.of(photo), agreed);
        speaker.photo().file().filter(before -> !before.equals(photo)).ifPresent(files::release);
        speakers.record(speaker.id(), "programme.audit.photo");
    }

    /// Says whether everybody may see the photo that is there.
    @Transactional
    void agree(Speaker speaker, boolean agreed) {
        store(speaker.id(), speaker.photo().file(), agreed);
        speakers.record(
                speaker.id(),
                agreed ? "programme.audit.photo.shown" : "programme.audit.photo.hidden");
    }

    @Transactional
    void remove(Speaker speaker) {
        store(speaker.id(), Optional.empty(), false);
        speaker.photo().file().ifPresent(files::release);
        speakers.record(speaker.id(), "programme.audit.photo.removed");
    }

    private void store(SpeakerId speaker, Optional<FileId> photo, boolean agreed) {
        database.sql(
                        """
                        update events.speaker
                        set photo = :photo, version = version + 1,
                            photo_published_at = case when :agreed then coalesce(photo_published_at, :now) end
                        where id = :speaker
                        """)
                .param("photo", photo.map(FileId::sha256).orElse(null))
                .param("agreed", agreed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("speaker", speaker.value())
                .update();
    }

    private record Shown(String name, UUID event, boolean shown) {}
}
