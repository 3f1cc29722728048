package org.kontor.events.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationRole;
import org.kontor.forms.FormId;
import org.kontor.shared.Period;

/// How an event takes people in.
///
/// @param capacity how many people may come, speakers and hosts apart; 0 for no limit
/// @param roles that people may register in themselves
/// @param form whose questions the event has set up, asked or not
/// @param asks whether people are asked them
/// @param contact whom to write to, empty where nobody is named
/// @param open when people may register, empty where that is not decided
/// @param version of what is stored; 0 where nothing is yet
public record Intake(
        EventId event,
        Approval approval,
        int capacity,
        Set<RegistrationRole> roles,
        Optional<FormId> form,
        boolean asks,
        String contact,
        Optional<Period> open,
        int version) {
    public Intake {
        roles = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(roles));
    }

    public boolean isOpen(Instant now) {
        return open.filter(period -> period.contains(now)).isPresent();
    }

    public boolean isOver(Instant now) {
        return open.filter(period -> !now.isBefore(period.until())).isPresent();
    }

    /// The first day on which people can register, as the event counts days.
    public Optional<LocalDate> firstDay(ZoneId zone) {
        return open.map(period -> LocalDate.ofInstant(period.from(), zone));
    }

    /// The last day, to whose end they can.
    public Optional<LocalDate> lastDay(ZoneId zone) {
        return open.map(period -> LocalDate.ofInstant(period.until().minusNanos(1), zone));
    }

    /// The form that people fill in.
    public Optional<FormId> asked() {
        return form.filter(id -> asks);
    }

    public boolean isAutomatic() {
        return approval == Approval.AUTOMATIC;
    }
}
