package org.kontor.scheduling.build;

import java.util.List;
import org.kontor.directory.OrganisationCard;
import org.kontor.web.Shell;

/// What a timetable would be built from now, and what stands in the way.
///
/// @param meetings to be placed
/// @param atTables of them those that need a table
/// @param excluded taken out by the organiser
/// @param slots that are still open
/// @param usableTables in every slot, after the reserve
/// @param people who can attend meetings
/// @param uninterpreted meetings for which nobody knows both languages
/// @param online meetings that need a room online, where the event has any
/// @param withoutDelegate organisations that are to meet but have nobody who takes part
/// @param crowded organisations with more meetings than their people have slots
public record Readiness(
        int meetings,
        int atTables,
        int excluded,
        int slots,
        int tables,
        int usableTables,
        int people,
        int uninterpreted,
        int online,
        int rooms,
        List<OrganisationCard> withoutDelegate,
        List<OrganisationCard> crowded) {
    private static final int MOST_NAMED = 5;

    /// Whether there is anything to build from.
    public boolean canBuild() {
        return meetings > 0 && slots > 0 && (tables > 0 || atTables == 0);
    }

    /// How many meetings at tables the slots can take.
    public int places() {
        return slots * usableTables;
    }

    public boolean tooFewRooms() {
        return rooms > 0 && online > rooms * slots;
    }

    public boolean tooFewPlaces() {
        return atTables > places();
    }

    /// The first few names, and how many more there are.
    public static String names(Shell shell, List<OrganisationCard> organisations) {
        String named =
                String.join(
                        ", ",
                        organisations.stream()
                                .limit(MOST_NAMED)
                                .map(OrganisationCard::called)
                                .toList());
        int more = organisations.size() - MOST_NAMED;
        return more > 0 ? shell.t("timetable.way.more", named, more) : named;
    }
}
