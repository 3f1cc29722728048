package org.kontor.scheduling.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.timetable.Expectation;
import org.kontor.web.FormInput;

/// What the form of a what-if says.
final class AssumptionsForm {
    private static final int MOST_TABLES = 1000;
    private static final int MOST_MEETINGS = 20_000;

    private AssumptionsForm() {}

    /// As the event is set up; what is not known yet is what such events usually have.
    static FormInput of(EventCard event, int slots, int tables, int participants) {
        return of(
                new Assumptions(
                        participants > 1 ? participants : 100,
                        1,
                        participants > 1 ? Math.min(8, participants - 1) : 8,
                        true,
                        50,
                        slots > 0 ? slots : 16,
                        tables > 0 ? tables : 20,
                        event.rules().reservePercent(),
                        10,
                        1));
    }

    static FormInput of(Assumptions assumed) {
        var values = new LinkedHashMap<String, String>();
        values.put("participants", String.valueOf(assumed.participants()));
        values.put("delegates", String.valueOf(assumed.delegates()));
        values.put("wishes", String.valueOf(assumed.wishes()));
        if (assumed.uneven()) {
            values.put("uneven", "yes");
        }
        values.put("accepted", String.valueOf(assumed.acceptedPercent()));
        values.put("slots", String.valueOf(assumed.slots()));
        values.put("tables", String.valueOf(assumed.tables()));
        values.put("reserve", String.valueOf(assumed.reservePercent()));
        values.put("busy", String.valueOf(assumed.busyPercent()));
        values.put("seed", String.valueOf(assumed.seed()));
        return FormInput.of(Map.copyOf(values));
    }

    static Assumptions read(FormInput form) {
        var assumed =
                new Assumptions(
                        form.number("participants", 2, Expectation.MOST_PARTICIPANTS),
                        form.number("delegates", 1, Expectation.MOST_DELEGATES),
                        form.number("wishes", 1, 100),
                        form.isTicked("uneven"),
                        form.number("accepted", 1, 100),
                        form.number("slots", 1, Expectation.MOST_SLOTS),
                        form.number("tables", 1, MOST_TABLES),
                        form.number("reserve", 0, 90),
                        form.number("busy", 0, Expectation.MOST_BUSY),
                        form.number("seed", 0, Integer.MAX_VALUE));
        if (form.errors().isEmpty()) {
            check(assumed, form);
        }
        return assumed;
    }

    private static void check(Assumptions assumed, FormInput form) {
        long requests = (long) assumed.participants() * assumed.wishes();
        if (assumed.wishes() >= assumed.participants()) {
            form.errors()
                    .add("wishes", "scheduling.what-if.error.others", assumed.participants() - 1);
        } else if (requests * assumed.acceptedPercent() / 100 > MOST_MEETINGS) {
            form.errors().add("wishes", "scheduling.what-if.error.many", MOST_MEETINGS);
        }
    }
}
