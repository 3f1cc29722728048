package org.kontor.events.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kontor.events.Room;
import org.kontor.events.SessionSetting;
import org.kontor.events.Track;
import org.kontor.events.speaker.Speaker;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// What there is to choose from for a session of an event.
public record SessionChoices(List<Room> rooms, List<Track> tracks, List<Speaker> speakers) {

    /// Reads where the session is held and who speaks; what is not there is refused.
    SessionSetting read(FormInput form) {
        return new SessionSetting(
                chosen(form, "room", rooms.stream().map(Room::id).toList()),
                chosen(form, "track", tracks.stream().map(Track::id).toList()),
                speakers.stream()
                        .map(Speaker::id)
                        .filter(id -> form.all("speakers").contains(id.toString()))
                        .collect(Collectors.toSet()));
    }

    public SequencedMap<String, String> roomOptions(Shell shell) {
        var options = none(shell.t("programme.room.none"));
        rooms.forEach(
                room ->
                        options.put(
                                room.id().toString(),
                                room.capacity() == 0
                                        ? room.name()
                                        : shell.t(
                                                "programme.room.named",
                                                room.name(),
                                                room.capacity())));
        return options;
    }

    public SequencedMap<String, String> trackOptions(Shell shell) {
        var options = none(shell.t("programme.track.none"));
        tracks.forEach(track -> options.put(track.id().toString(), shell.t(track.name())));
        return options;
    }

    public SequencedMap<String, String> speakerOptions() {
        var options = new LinkedHashMap<String, String>();
        speakers.forEach(speaker -> options.put(speaker.id().toString(), speaker.name()));
        return options;
    }

    public SequencedMap<String, String> languages(Shell shell) {
        var options = none(shell.t("events.sessions.language.events"));
        options.putAll(SpokenLanguages.names(shell.language()));
        return options;
    }

    private static SequencedMap<String, String> none(String words) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words);
        return options;
    }

    private static <I> Optional<I> chosen(FormInput form, String field, List<I> ids) {
        String wanted = form.raw(field);
        Optional<I> found = ids.stream().filter(id -> id.toString().equals(wanted)).findFirst();
        if (found.isEmpty() && !wanted.isEmpty()) {
            form.errors().add(field, "web.form.choice");
        }
        return found;
    }
}
