package org.kontor.events.track;

import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Track;
import org.kontor.events.TrackId;
import org.kontor.web.FormInput;

/// A track as a form.
///
/// @param track empty for a new one
public record TrackPage(EventCard event, Optional<Track> track, FormInput form) {
    public String path() {
        return event.path() + "/setup/tracks";
    }

    public String action() {
        return path() + "/" + track.map(Track::id).map(TrackId::toString).orElse("new");
    }
}
