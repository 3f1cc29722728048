package org.kontor.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A session of an event's programme, and how many signed up and wait for a place.
///
/// @param number unlike every other session's, for programs that know no other ids
/// @param speakers all who are to speak, by name, whether they have confirmed or not
public record SessionCard(
        SessionId id,
        int number,
        EventId event,
        SessionPlan plan,
        Optional<Room> room,
        Optional<Track> track,
        List<Appearance> speakers,
        int signedUp,
        int waiting,
        int version) {

    public boolean isFull() {
        return plan.capacity() > 0 && signedUp >= plan.capacity();
    }

    /// The room's name, empty where it has none.
    public String place() {
        return room.map(Room::name).orElse("");
    }

    /// Who speaks, as everybody reads it.
    public List<Appearance> confirmed() {
        return speakers.stream().filter(Appearance::isConfirmed).toList();
    }

    /// The names of who speaks, as everybody reads them.
    public String speakerNames() {
        return confirmed().stream().map(Appearance::name).collect(Collectors.joining(", "));
    }

    public Optional<Appearance> appearance(SpeakerId speaker) {
        return speakers.stream().filter(one -> one.speaker().equals(speaker)).findFirst();
    }

    public SessionSetting setting() {
        return new SessionSetting(
                room.map(Room::id),
                track.map(Track::id),
                speakers.stream().map(Appearance::speaker).collect(Collectors.toSet()));
    }
}
