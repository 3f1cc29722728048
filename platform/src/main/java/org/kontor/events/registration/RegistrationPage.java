package org.kontor.events.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.Slot;
import org.kontor.identity.Person;
import org.kontor.web.FormErrors;

/// One registration: its state, when the person has time, and what they signed up for.
///
/// @param person empty where their data was erased
/// @param sessions of the event
/// @param signedUp those of them that the person has a place in
public record RegistrationPage(
        EventCard event,
        Registration registration,
        Optional<Person> person,
        OrganisationCard organisation,
        List<SlotState> slots,
        List<SessionCard> sessions,
        Set<SessionId> signedUp,
        FormErrors errors) {

    public String path() {
        return event.path() + "/setup/registrations/" + registration.id();
    }

    public SequencedMap<LocalDate, List<SlotState>> slotsByDay() {
        return slots.stream()
                .collect(
                        Collectors.groupingBy(
                                state -> LocalDate.ofInstant(state.slot().startsAt(), event.zone()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /// @param bound what binds the person in this slot
    /// @param free whether the person would meet then
    public record SlotState(Slot slot, Optional<OccupancyKind> bound, boolean free) {}
}
