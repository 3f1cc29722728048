package org.kontor.events.external;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.external.AgendaChange.Fate;
import org.kontor.web.FormErrors;

/// The agenda of an event run elsewhere, and what would become of it by the file that waits.
///
/// @param changes empty where no file waits
public record AgendaPage(
        EventCard event,
        FormErrors errors,
        List<AgendaItem> items,
        Optional<AgendaFiles.Waiting> file,
        List<AgendaChange> changes,
        List<ReadAgenda.Finding> findings) {

    public String path() {
        return event.path() + "/setup/agenda";
    }

    public long count(Fate fate) {
        return changes.stream().filter(change -> change.fate() == fate).count();
    }

    public boolean isWrong() {
        return findings.stream().anyMatch(ReadAgenda.Finding::blocks);
    }

    public List<String> columns() {
        return AgendaReading.COLUMNS;
    }
}
