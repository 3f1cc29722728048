package org.kontor.events.enrolment;

import java.util.List;
import org.kontor.events.Consequence;
import org.kontor.events.EventCard;
import org.kontor.events.registration.Registration;

/// What follows if a registration is cancelled.
///
/// @param own whether the reader's own
public record CancellationPage(
        EventCard event,
        Registration registration,
        String person,
        String organisation,
        boolean own,
        List<Consequence> consequences) {

    public String path() {
        return event.path() + "/registration/" + registration.id() + "/cancellation";
    }

    public String back() {
        return own
                ? event.path() + "/registration/" + registration.id()
                : event.path() + "/registration/colleagues/" + registration.organisationId();
    }
}
