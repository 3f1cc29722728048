package org.kontor.scheduling.repair;

import org.kontor.events.Absences;
import org.kontor.events.EventCard;
import org.kontor.scheduling.problem.LostTables;
import org.springframework.stereotype.Component;

/// Writes down what went wrong, so that no timetable to come relies on it.
@Component
class Remembering {
    private final LostTables tables;
    private final Absences absences;

    Remembering(LostTables tables, Absences absences) {
        this.tables = tables;
        this.absences = absences;
    }

    void remember(EventCard event, Mishap mishap) {
        switch (mishap) {
            case Mishap.TableLost lost -> tables.add(event.id(), lost.table(), lost.during());
            case Mishap.DelegateAway away -> absences.add(event.id(), away.person(), away.during());
        }
    }
}
