package org.kontor.events.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationState;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.consent.ConsentStanding;
import org.kontor.forms.FilledForm;
import org.kontor.web.FormErrors;

/// One registration: its state, when the person has time, and what they signed up for.
///
/// @param sessions of the event
/// @param signedUp those of them that the person has a place in
/// @param answers to the questions of the event, empty where none were asked
/// @param consents that the event asks for, and whether they were given
public record RegistrationPage(
        EventCard event,
        Registration registration,
        Who who,
        SequencedMap<LocalDate, List<SlotState>> slots,
        List<SessionCard> sessions,
        Set<SessionId> signedUp,
        FilledForm answers,
        List<ConsentStanding> consents,
        FormErrors errors) {

    /// What the registration can become without anybody losing anything.
    public List<RegistrationState> steps() {
        return registration.state().next().stream().filter(RegistrationState::isAlive).toList();
    }

    /// What the registration can end as, which is shown with what follows before it is done.
    public List<RegistrationState> ends() {
        return registration.state().next().stream().filter(next -> !next.isAlive()).toList();
    }

    /// Where it is shown what follows from an end.
    public String path(RegistrationState end) {
        return "%s/setup/registrations/decisions/new?registration=%s&action=STATE-%s"
                .formatted(event.path(), registration.id(), end);
    }

    public String path() {
        return event.path() + "/setup/registrations/" + registration.id();
    }
}
