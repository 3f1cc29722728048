package org.kontor.events.track;

import java.util.HashMap;
import org.kontor.events.Track;
import org.kontor.events.TrackColour;
import org.kontor.events.TrackId;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// A track as a form.
final class TrackForm {
    private static final int LONGEST_NAME = 100;

    private TrackForm() {}

    static FormInput of(Track track) {
        var values = new HashMap<String, String>();
        for (Language language : Language.values()) {
            values.put("name-" + language.code(), track.name().exactly(language));
        }
        values.put("colour", track.colour().name());
        values.put("version", String.valueOf(track.version()));
        return FormInput.of(values);
    }

    static Track read(FormInput form, TrackId id, int version) {
        Translated name = form.translated("name", LONGEST_NAME);
        if (name.isEmpty()) {
            form.errors().add("name-en", "web.form.required");
        }
        return new Track(id, name, form.choice("colour", TrackColour.class), version);
    }
}
