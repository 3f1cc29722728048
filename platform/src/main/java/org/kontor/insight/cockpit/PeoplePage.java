package org.kontor.insight.cockpit;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.events.EventCard;

/// Whom a concern is about.
///
/// @param counts how many people each concern is about
/// @param today at the event
public record PeoplePage(
        EventCard event,
        Concern concern,
        Map<Concern, Integer> counts,
        Slice<ConcernRow> rows,
        int due,
        LocalDate today) {

    public String path() {
        return event.path() + "/cockpit";
    }

    public boolean isRemindedToday(ConcernRow row) {
        return isRemindedOn(today, event, row);
    }

    static boolean isRemindedOn(LocalDate day, EventCard event, ConcernRow row) {
        return row.reminded()
                .filter(at -> LocalDate.ofInstant(at, event.zone()).equals(day))
                .isPresent();
    }
}
