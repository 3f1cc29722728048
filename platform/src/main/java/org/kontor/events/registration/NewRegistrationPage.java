package org.kontor.events.registration;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.kontor.directory.Countries;
import org.kontor.events.EventCard;
import org.kontor.shared.Language;
import org.kontor.web.FormInput;

/// The form by which an organiser adds a person.
public record NewRegistrationPage(EventCard event, FormInput form) {
    public SequencedMap<String, String> countries(Language language) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        options.putAll(Countries.names(language));
        return options;
    }
}
