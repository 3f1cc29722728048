package org.kontor.scheduling.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.web.FormInput;

/// What the form of a what-if says.
final class AssumptionsForm {
    private static final int MOST_SLOTS = 200;
    private static final int MOST_MEETINGS = 20_000;

    private AssumptionsForm() {}

    /// As the event is set up; what is not known yet is what such events usually have.
    static FormInput of(EventCard event, List<Slot> slots, int tables, int participants) {
        String halfDays =
                slots.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Slot::halfDay, LinkedHashMap::new, Collectors.counting()))
                        .values()
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return FormInput.of(
                Map.of(
                        "participants",
                        String.valueOf(participants > 1 ? participants : 100),
                        "delegates",
                        "1",
                        "wishes",
                        "7",
                        "half-days",
                        halfDays.isEmpty() ? "8, 8" : halfDays,
                        "tables",
                        String.valueOf(tables > 0 ? tables : 20),
                        "reserve",
                        String.valueOf(event.rules().reservePercent()),
                        "busy",
                        "10",
                        "seed",
                        "1"));
    }

    static FormInput of(Assumptions assumed) {
        var values = new LinkedHashMap<String, String>();
        values.put("participants", String.valueOf(assumed.participants()));
        values.put("delegates", String.valueOf(assumed.delegates()));
        values.put("wishes", String.valueOf(assumed.wishes()));
        if (assumed.uneven()) {
            values.put("uneven", "yes");
        }
        values.put(
                "half-days",
                assumed.halfDays().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        values.put("tables", String.valueOf(assumed.tables()));
        values.put("reserve", String.valueOf(assumed.reservePercent()));
        values.put("busy", String.valueOf(assumed.busyPercent()));
        values.put("seed", String.valueOf(assumed.seed()));
        return FormInput.of(values);
    }

    static Assumptions read(FormInput form) {
        var assumed =
                new Assumptions(
                        form.number("participants", 2, 5000),
                        form.number("delegates", 1, 10),
                        form.number("wishes", 1, 100),
                        form.isTicked("uneven"),
                        halfDays(form),
                        form.number("tables", 1, 1000),
                        form.number("reserve", 0, 90),
                        form.number("busy", 0, 90),
                        form.number("seed", 0, Integer.MAX_VALUE));
        if (form.errors().isEmpty()
                && (long) assumed.participants() * assumed.wishes() / 2 > MOST_MEETINGS) {
            form.errors().add("wishes", "scheduling.what-if.error.many", MOST_MEETINGS);
        }
        return assumed;
    }

    private static List<Integer> halfDays(FormInput form) {
        var halfDays = new ArrayList<Integer>();
        for (String part : form.raw("half-days").split("[\\s,;]+")) {
            if (part.matches("[0-9]{1,2}") && !part.matches("0+")) {
                halfDays.add(Integer.valueOf(part));
            } else {
                halfDays.clear();
                break;
            }
        }
        // The optimiser takes no more than 64 slots without a gap.
        if (halfDays.isEmpty()
                || halfDays.stream().anyMatch(slots -> slots > 64)
                || halfDays.stream().mapToInt(Integer::intValue).sum() > MOST_SLOTS) {
            form.errors().add("half-days", "scheduling.what-if.error.half-days", MOST_SLOTS);
            return List.of(1);
        }
        return halfDays;
    }
}
