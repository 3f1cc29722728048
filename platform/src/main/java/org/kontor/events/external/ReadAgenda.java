package org.kontor.events.external;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.events.external.AgendaChange.Fate;
import org.kontor.web.Shell;

/// What a file says of an agenda.
///
/// @param items what could be read, each uid once
/// @param findings what could not, with the place in the file
public record ReadAgenda(List<AgendaItem> items, List<Finding> findings) {

    /// Something in the file that was not read as it stands.
    ///
    /// @param where in the file: a row's number, or what an entry of a calendar is called
    /// @param blocks whether it must be mended before the file can be taken over
    public record Finding(boolean blocks, String where, String key, List<Object> arguments) {
        public String in(Shell shell) {
            return shell.t(key, arguments.toArray());
        }
    }

    boolean isWrong() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /// What becomes of each item, those of the file first.
    List<AgendaChange> against(List<AgendaItem> known) {
        Map<String, AgendaItem> left = new HashMap<>();
        known.forEach(item -> left.put(item.uid(), item));
        var changes = new ArrayList<AgendaChange>();
        for (AgendaItem item : items) {
            AgendaItem before = left.remove(item.uid());
            if (before == null) {
                changes.add(new AgendaChange(Fate.NEW, item));
            } else {
                var same =
                        new AgendaItem(
                                before.id(), item.uid(), item.title(), item.place(), item.during());
                changes.add(new AgendaChange(before.says(item) ? Fate.SAME : Fate.CHANGED, same));
            }
        }
        known.stream()
                .filter(item -> left.containsKey(item.uid()))
                .forEach(item -> changes.add(new AgendaChange(Fate.GONE, item)));
        return changes;
    }
}
