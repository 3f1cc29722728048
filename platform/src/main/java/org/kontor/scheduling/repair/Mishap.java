package org.kontor.scheduling.repair;

import org.kontor.events.TableId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// What goes wrong while people keep to the published timetable.
sealed interface Mishap {

    /// From the beginning of a slot to the end of one.
    Period during();

    /// The table cannot be used.
    record TableLost(TableId table, Period during) implements Mishap {}

    /// The person can be at no meetings: comes later, leaves early, or does not come at all.
    record DelegateAway(PersonId person, Period during) implements Mishap {}
}
