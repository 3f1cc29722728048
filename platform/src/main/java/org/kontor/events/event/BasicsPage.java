package org.kontor.events.event;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.Countries;
import org.kontor.events.EventCard;
import org.kontor.events.PhaseKind;
import org.kontor.shared.Language;
import org.kontor.web.FormInput;

/// The form of what an event is; without an event it makes a new one.
public record BasicsPage(Optional<EventCard> event, FormInput form) {

    public SequencedMap<String, String> countries(Language language) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        options.putAll(Countries.names(language));
        return options;
    }

    public SequencedMap<String, String> zones() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .filter(zone -> !zone.startsWith("SystemV/"))
                .sorted()
                .forEach(zone -> options.put(zone, zone.replace('_', ' ')));
        return options;
    }

    public String from(PhaseKind kind) {
        return EventForm.from(kind);
    }

    public String until(PhaseKind kind) {
        return EventForm.until(kind);
    }
}
