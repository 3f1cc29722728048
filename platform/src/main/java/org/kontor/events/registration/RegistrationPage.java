package org.kontor.events.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
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
        SequencedMap<LocalDate, List<SlotState>> slots,
        List<SessionCard> sessions,
        Set<SessionId> signedUp,
        FormErrors errors) {

    public String path() {
        return event.path() + "/setup/registrations/" + registration.id();
    }
}
