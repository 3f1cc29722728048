package org.kontor.events.desk;

import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.desk.TypedOrganisation.Named;
import org.kontor.web.FormInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The organisations for which people registered, as the organiser looks for one of them.
@Component
class DeskOrganisations {
    private static final int MOST = 20;
    private static final int LONGEST = 300;

    private final JdbcClient database;

    DeskOrganisations(JdbcClient database) {
        this.database = database;
    }

    /// Which organisation the form means: the one that was chosen before where it is still called
    /// so, else the only one whose name is, or else contains, what was typed.
    TypedOrganisation read(EventId event, FormInput form) {
        String text = form.cut("organisation", LONGEST);
        if (text.isEmpty()) {
            return TypedOrganisation.NOTHING;
        }
        List<Named> alike = like(event, text);
        List<Named> exact = alike.stream().filter(Named::exact).toList();
        List<Named> meant = exact.isEmpty() ? alike : exact;
        return new TypedOrganisation(
                text,
                meant.stream()
                        .filter(one -> one.id().toString().equals(form.raw("chosen")))
                        .findFirst()
                        .or(() -> meant.stream().filter(one -> meant.size() == 1).findFirst())
                        .map(Named::id),
                meant);
    }

    /// Those whose names contain the text whatever its accents, those called so first.
    List<Named> like(EventId event, String text) {
        return database.sql(
                        """
                        select id, name, country, directory.plain(name) = directory.plain(:text) as exact
                        from directory.organisation
                        where exists (select from events.registration
                                      where event_id = :event and organisation_id = organisation.id)
                          and strpos(directory.plain(name), directory.plain(:text)) > 0
                        order by exact desc, directory.plain(name), id
                        limit :most
                        """)
                .param("event", event.value())
                .param("text", text)
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new Named(
                                        new OrganisationId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("country"),
                                        row.getBoolean("exact")))
                .list();
    }
}
