package org.kontor.events;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.kontor.events.room.Rooms;
import org.kontor.events.session.Sessions;
import org.kontor.events.speaker.Appearances;
import org.kontor.events.speaker.Speaker;
import org.kontor.events.speaker.SpeakerPhotos;
import org.kontor.events.speaker.Speakers;
import org.kontor.events.track.Tracks;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets up an event's programme; each call is one transaction, or part of the caller's.
@Component
@Transactional
public class ProgrammeSetup {
    private final Rooms rooms;
    private final Tracks tracks;
    private final Speakers speakers;
    private final SpeakerPhotos photos;
    private final Appearances appearances;
    private final Sessions sessions;

    ProgrammeSetup(
            Rooms rooms,
            Tracks tracks,
            Speakers speakers,
            SpeakerPhotos photos,
            Appearances appearances,
            Sessions sessions) {
        this.rooms = rooms;
        this.tracks = tracks;
        this.speakers = speakers;
        this.photos = photos;
        this.appearances = appearances;
        this.sessions = sessions;
    }

    /// Adds rooms to those that the event has.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the event has a room of that
    ///     name
    public void addRooms(EventId event, Collection<Room> added) {
        added.forEach(room -> rooms.add(event, room));
    }

    public void addTracks(EventId event, Collection<Track> added) {
        added.forEach(track -> tracks.add(event, track));
    }

    /// Adds somebody who can speak in the event's sessions.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where somebody speaks there under the
    ///     same address
    public SpeakerId addSpeaker(
            EventId event,
            String name,
            String organisation,
            EmailAddress email,
            Translated biography) {
        Speaker speaker = Speaker.of(name, organisation, email, biography);
        speakers.add(event, speaker);
        return speaker.id();
    }

    /// Gives a speaker a photo that everybody may see.
    public void addPhoto(EventId event, SpeakerId speaker, InputStream photo) {
        photos.add(event, speaker, photo);
    }

    /// Adds a session that begins with nobody signed up.
    ///
    /// @throws IllegalArgumentException where the room is taken
    public SessionId addSession(EventId event, SessionPlan plan, SessionSetting setting) {
        SessionId id = SessionId.next();
        sessions.add(id, event, plan, setting)
                .ifPresent(
                        refusal -> {
                            throw new IllegalArgumentException("Refused: " + refusal);
                        });
        return id;
    }

    /// Says how far it is settled that somebody speaks in a session.
    ///
    /// @throws IllegalArgumentException where they are bound elsewhere then
    public void settle(SpeakerId speaker, SessionId session, AppearanceState state) {
        List<Clash> clashes = appearances.settle(speaker, session, state);
        if (!clashes.isEmpty()) {
            throw new IllegalArgumentException("Bound elsewhere: " + clashes);
        }
    }
}
