package org.kontor.scheduling.repair;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;

/// What the organiser says may go wrong, as it stands in the form.
///
/// @param table id of the table that is lost; empty if it is about a delegate
/// @param person id of the delegate who is away; empty if it is about a table
/// @param from number of the first slot
/// @param until number of the last slot
public record MishapForm(String table, String person, String from, String until) {

    /// Whether anything is asked.
    boolean isAsked() {
        return !table.isEmpty() || !person.isEmpty();
    }

    public boolean isAboutTable() {
        return person.isEmpty();
    }

    /// What goes wrong; absent if something in the form is wrong, which is added to the errors.
    ///
    Optional<Mishap> read(Ground ground, FormErrors errors) {
        List<Slot> slots = ground.slots();
        Optional<Slot> first = find(slots, slot -> String.valueOf(slot.number()), from);
        Optional<Slot> last = find(slots, slot -> String.valueOf(slot.number()), until);
        if (first.isEmpty()) {
            errors.add(field("from"), "scheduling.repair.slot.unknown");
        }
        if (last.isEmpty()) {
            errors.add(field("until"), "scheduling.repair.slot.unknown");
        }
        if (first.isPresent() && last.isPresent() && last.get().number() < first.get().number()) {
            errors.add(field("until"), "scheduling.repair.until.before");
        }
        Optional<MeetingTable> lost = find(ground.tables(), one -> one.id().toString(), table);
        Optional<PersonId> away = find(ground.people(), PersonId::toString, person);
        if (lost.isEmpty() && away.isEmpty()) {
            errors.add(
                    isAboutTable() ? "table" : "person",
                    isAboutTable()
                            ? "scheduling.repair.table.unknown"
                            : "scheduling.repair.person.unknown");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = first.map(Slot::startsAt).orElseThrow();
        var during = new Period(begin, last.map(Slot::endsAt).orElseThrow());
        return lost.<Mishap>map(one -> new Mishap.TableLost(one.id(), during))
                .or(() -> away.map(one -> new Mishap.DelegateAway(one, during)));
    }

    /// The name of a field in the form that was sent: both forms are on one page.
    String field(String name) {
        return isAboutTable() ? "table-" + name : "person-" + name;
    }

    private static <T> Optional<T> find(
            Collection<T> things, Function<T, String> id, String wanted) {
        return things.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }
}
