package org.kontor.events.programme;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import org.kontor.events.EventCard;
import org.kontor.events.Room;
import org.kontor.events.SessionCard;
import org.kontor.events.SpeakerId;
import org.kontor.events.Track;
import org.kontor.events.speaker.Speaker;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;

/// An event's programme in the terms of the frab schedule, which conference applications read.
///
/// @param speakers all of the event's, by id
/// @param address of the event's page
/// @param elsewhere what sessions without a room have in its place
record Schedule(
        EventCard event,
        List<Room> rooms,
        List<SessionCard> sessions,
        Map<SpeakerId, Speaker> speakers,
        Language language,
        String address,
        String elsewhere) {
    private static final int SHORTEST_ACRONYM = 4;

    /// The event's short name: small letters, digits and underscores, four at least.
    String acronym() {
        String name = event.slug().replace('-', '_');
        return name.length() < SHORTEST_ACRONYM ? "event_" + name : name;
    }

    /// Changes with what the schedule says.
    String version() {
        var sum = new CRC32();
        sessions.forEach(
                session ->
                        sum.update(
                                (session.id() + " " + session.version() + " " + session.place())
                                        .getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    List<LocalDate> days() {
        return event.firstDay().datesUntil(event.lastDay().plusDays(1)).toList();
    }

    OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(event.zone()).toOffsetDateTime();
    }

    /// The day's sessions by the name of their room, in the order of the rooms.
    SequencedMap<String, List<SessionCard>> byRoom(LocalDate day) {
        var byRoom = new LinkedHashMap<String, List<SessionCard>>();
        rooms.forEach(room -> byRoom.put(room.name(), new ArrayList<>()));
        sessions.stream()
                .filter(session -> ProgrammeFilter.date(session, event.zone()).equals(day))
                .forEach(
                        session ->
                                byRoom.computeIfAbsent(room(session), name -> new ArrayList<>())
                                        .add(session));
        byRoom.values().removeIf(List::isEmpty);
        return byRoom;
    }

    String room(SessionCard session) {
        return session.room().map(Room::name).orElse(elsewhere);
    }

    List<Track> tracks() {
        return sessions.stream().flatMap(session -> session.track().stream()).distinct().toList();
    }

    String track(SessionCard session) {
        return session.track().map(Track::name).map(this::said).orElse("");
    }

    String slug(Track track) {
        return "t-" + plain(track.name().in(Language.EN), "track");
    }

    String slug(SessionCard session) {
        String title = plain(session.plan().title().in(Language.EN), "session");
        return acronym() + "-" + session.number() + "-" + title;
    }

    String url(SessionCard session) {
        return address + "/sessions/" + session.id();
    }

    String type(SessionCard session) {
        return session.plan().kind().name().toLowerCase(Locale.ROOT);
    }

    String spoken(SessionCard session) {
        return session.plan().language().isEmpty()
                ? event.basics().languages().getFirst()
                : session.plan().language();
    }

    OffsetDateTime at(Instant instant) {
        return instant.atZone(event.zone()).toOffsetDateTime();
    }

    static String duration(SessionCard session) {
        Duration length = session.plan().during().length();
        return "%02d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }

    List<Speaker> speakers(SessionCard session) {
        return session.confirmed().stream()
                .flatMap(one -> Optional.ofNullable(speakers.get(one.speaker())).stream())
                .toList();
    }

    String said(Translated text) {
        return text.in(language);
    }

    /// The text in small Latin letters, digits and hyphens.
    private static String plain(String text, String otherwise) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? otherwise : plain;
    }
}
