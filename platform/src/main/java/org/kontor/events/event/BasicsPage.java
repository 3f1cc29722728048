package org.kontor.events.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.Countries;
import org.kontor.events.EventCard;
import org.kontor.events.PhaseKind;
import org.kontor.events.series.Series;
import org.kontor.shared.Language;
import org.kontor.shared.TimeZones;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// The form of what an event is; without an event it makes a new one.
///
/// @param all the series that there are
public record BasicsPage(Optional<EventCard> event, FormInput form, List<Series> all) {

    public SequencedMap<String, String> series(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("events.series.none"));
        all.forEach(each -> options.put(each.id().toString(), shell.t(each.name())));
        return options;
    }

    public SequencedMap<String, String> countries(Language language) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        options.putAll(Countries.names(language));
        return options;
    }

    public SequencedMap<String, String> kinds(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("false", shell.t("events.field.external.no"));
        options.put("true", shell.t("events.field.external.yes"));
        return options;
    }

    public SequencedMap<String, String> zones() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        options.putAll(TimeZones.names());
        return options;
    }

    public String from(PhaseKind kind) {
        return EventForm.from(kind);
    }

    public String until(PhaseKind kind) {
        return EventForm.until(kind);
    }
}
