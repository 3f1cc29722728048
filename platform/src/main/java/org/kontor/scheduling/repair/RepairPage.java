package org.kontor.scheduling.repair;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.events.TableId;
import org.kontor.scheduling.problem.LostTables;
import org.kontor.scheduling.publication.PublicationPage.Recipient;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;

/// What if this breaks: the questions, and the answer to the one that was asked.
///
/// @param people who take part in the matchmaking, by name
/// @param answer what would move
public record RepairPage(
        Ground ground,
        SequencedMap<PersonId, String> people,
        MishapForm form,
        FormErrors errors,
        Optional<Answer> answer) {

    /// What would move, and who would be told.
    ///
    /// @param stamp of what is shown
    /// @param lost the meetings that find no place, by the names of those who would have met
    /// @param fewest whether it is proven that no fewer can move
    /// @param recipients who gets a mail, with what it says
    public record Answer(
            String stamp,
            int moved,
            List<String> lost,
            boolean fewest,
            List<Recipient> recipients) {}

    public EventCard event() {
        return ground.event();
    }

    public boolean published() {
        return ground.published();
    }

    /// The slots that have not begun.
    public List<Slot> slots() {
        return ground.slots();
    }

    public List<MeetingTable> tables() {
        return ground.tables();
    }

    /// The tables that are out of use.
    public List<LostTables.Loss> losses() {
        return ground.losses();
    }

    public String path() {
        return event().path() + "/timetable/repair";
    }

    public SequencedMap<String, String> beginnings(Shell shell) {
        return slotChoices(shell, Slot::startsAt);
    }

    public SequencedMap<String, String> ends(Shell shell) {
        return slotChoices(shell, Slot::endsAt);
    }

    private SequencedMap<String, String> slotChoices(Shell shell, Function<Slot, Instant> time) {
        var choices = new LinkedHashMap<String, String>();
        for (Slot slot : slots()) {
            choices.put(
                    String.valueOf(slot.number()),
                    shell.dateTime(time.apply(slot), event().zone()));
        }
        return choices;
    }

    public SequencedMap<String, String> tableChoices(Shell shell) {
        var choices = new LinkedHashMap<String, String>();
        for (MeetingTable table : tables()) {
            choices.put(table.id().toString(), name(shell, table));
        }
        return choices;
    }

    public SequencedMap<String, String> peopleChoices() {
        var choices = new LinkedHashMap<String, String>();
        people.forEach((person, name) -> choices.put(person.toString(), name));
        return choices;
    }

    public String tableName(Shell shell, TableId id) {
        return tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .map(table -> name(shell, table))
                .orElse("?");
    }

    private static String name(Shell shell, MeetingTable table) {
        return table.area().isEmpty()
                ? shell.t("scheduling.repair.table.name", table.number())
                : shell.t("scheduling.repair.table.name-in", table.number(), table.area());
    }

    /// What a form begins with: from now to the end of the event.
    public String from(boolean ofTable) {
        return isSent(ofTable) ? form.from() : String.valueOf(slots().getFirst().number());
    }

    public String until(boolean ofTable) {
        return isSent(ofTable) ? form.until() : String.valueOf(slots().getLast().number());
    }

    private boolean isSent(boolean ofTable) {
        return form.isAsked() && form.isAboutTable() == ofTable;
    }

    /// The fields of the form that was sent, to be sent again.
    public Map<String, String> sent() {
        var sent = new LinkedHashMap<String, String>();
        sent.put(
                form.isAboutTable() ? "table" : "person",
                form.isAboutTable() ? form.table() : form.person());
        sent.put(form.field("from"), form.from());
        sent.put(form.field("until"), form.until());
        return sent;
    }
}
