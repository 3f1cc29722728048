package org.kontor.events.enrolment;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.intake.Intake;
import org.kontor.events.registration.Registration;

/// Where registering begins, and where who has registered finds it again.
///
/// @param window whether people can register now
/// @param own the reader's registrations, the latest first
/// @param organisations of those, by id
/// @param managed organisations whose people the reader can register
public record StartPage(
        EventCard event,
        Intake intake,
        Window window,
        List<Registration> own,
        Map<OrganisationId, OrganisationCard> organisations,
        SequencedMap<OrganisationId, String> managed) {

    public String path() {
        return event.path() + "/registration";
    }

    public String organisation(Registration registration) {
        OrganisationCard card = organisations.get(registration.organisationId());
        return card == null ? "" : card.name();
    }
}
