package org.kontor.timetable.search;

import org.kontor.timetable.model.Grid;
import org.kontor.timetable.model.Model;

/// How many meetings there are of what there may only be so many: at tables in a slot, of an
/// organisation or a person on a day.
final class Loads {

    private final Model model;
    private final Grid grid;
    private final int[] person;

    /// Of each table group and slot, organisation and day, person and day: the meetings there.
    final int[] group;

    final int[] organisation;
    final int[] onDay;

    /// @param person of each seat, who sits there, as it changes
    Loads(Model model, int[] person) {
        this.model = model;
        this.person = person;
        grid = model.grid;
        group = new int[model.tables.count * grid.slots];
        organisation = new int[model.organisationLimit.length * grid.days];
        onDay = new int[model.people * grid.days];
    }

    /// Adds a meeting, or takes it away.
    ///
    /// @param step 1 or −1
    /// @return by how much the excess over the limits has changed
    int count(int m, int s, int step) {
        int excess = 0;
        for (int filled : model.tables.of(m)) {
            int at = filled * grid.slots + s;
            excess += change(group, at, step, model.tables.capacity[at]);
        }
        int day = grid.day[s];
        for (int limited : model.limited[m]) {
            int limit = model.organisationLimit[limited];
            excess += change(organisation, limited * grid.days + day, step, limit);
        }
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = person[seat];
            excess += change(onDay, p * grid.days + day, step, model.personLimit[p]);
        }
        return excess;
    }

    /// Whether the meeting can be added without exceeding anything.
    boolean hasRoom(int m, int s) {
        for (int filled : model.tables.of(m)) {
            int at = filled * grid.slots + s;
            if (group[at] >= model.tables.capacity[at]) {
                return false;
            }
        }
        int day = grid.day[s];
        for (int limited : model.limited[m]) {
            if (organisation[limited * grid.days + day] >= model.organisationLimit[limited]) {
                return false;
            }
        }
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            if (onDay[person[seat] * grid.days + day] >= model.personLimit[person[seat]]) {
                return false;
            }
        }
        return true;
    }

    private static int change(int[] counts, int at, int step, int limit) {
        counts[at] += step;
        if (step > 0) {
            return counts[at] > limit ? 1 : 0;
        }
        return counts[at] >= limit ? -1 : 0;
    }
}
