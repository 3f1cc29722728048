package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.scheduling.agenda.Agenda;
import org.kontor.shared.PersonId;

/// Everybody who can meet, and one person's days.
///
/// @param wanted what was searched for
/// @param agenda of the chosen person
/// @param breaks why that person has them; empty until it was looked for
public record PeoplePage(
        Workbench bench,
        List<Row> rows,
        int all,
        String wanted,
        Optional<Agenda> agenda,
        Optional<Because> breaks) {

    /// Somebody to choose, with how busy the version keeps them.
    ///
    /// @param organisations the names of those the person acts for
    /// @param meetings that the version gives the person
    public record Row(PersonId id, String name, String organisations, long meetings) {
        boolean matches(String wanted) {
            String text = (name + " " + organisations).toLowerCase(Locale.ROOT);
            return text.contains(wanted.strip().toLowerCase(Locale.ROOT));
        }
    }

    public String path(Row row) {
        return bench.path(Workbench.View.PEOPLE) + "/" + row.id();
    }
}
