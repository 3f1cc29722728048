package org.kontor.events.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.events.EventCard;
import org.kontor.events.SessionId;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// The form of a session; without an id it makes a new one.
///
/// @param people who signed up, by name
/// @param waiting who waits, in turn
public record SessionPage(
        EventCard event,
        Optional<SessionId> id,
        FormInput form,
        List<String> people,
        List<String> waiting) {

    public SequencedMap<String, String> languages(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("events.sessions.language.events"));
        options.putAll(SpokenLanguages.names(shell.language()));
        return options;
    }
}
