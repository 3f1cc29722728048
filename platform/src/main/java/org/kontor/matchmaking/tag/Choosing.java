package org.kontor.matchmaking.tag;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.directory.Countries;
import org.kontor.events.EventId;
import org.kontor.shared.Language;
import org.kontor.web.FormInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the forms of profiles and of offers and requests let choose from.
@Component
public class Choosing {
    private final CodeBook.Reader codes;
    private final JdbcClient database;

    Choosing(CodeBook.Reader codes, JdbcClient database) {
        this.codes = codes;
        this.database = database;
    }

    /// All codes that can be chosen.
    public Set<String> known() {
        return codes.read().offered();
    }

    public CodeBook.Choices tags(Language language) {
        return codes.read().choices(language);
    }

    /// The countries that participants come from, and those that are ticked already.
    public SequencedMap<String, String> countries(
            EventId event, FormInput form, Language language) {
        var codes =
                new HashSet<>(
                        database.sql(
                                        "select distinct country from matchmaking.entry where event_id = :event")
                                .param("event", event.value())
                                .query(String.class)
                                .list());
        codes.addAll(form.all("countries"));
        var names = new LinkedHashMap<String, String>();
        Countries.names(language)
                .forEach(
                        (code, name) -> {
                            if (codes.contains(code)) {
                                names.put(code, name);
                            }
                        });
        return names;
    }
}
