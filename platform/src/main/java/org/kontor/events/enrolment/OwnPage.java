package org.kontor.events.enrolment;

import gg.jte.Content;
import java.util.List;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.consent.ConsentStanding;
import org.kontor.events.intake.Intake;
import org.kontor.events.registration.Registration;
import org.kontor.forms.FilledForm;

/// A registration that was sent in, as its person sees it.
///
/// @param window whether answers can still be changed
/// @param next what modules above propose to do now
public record OwnPage(
        EventCard event,
        Registration registration,
        OrganisationCard organisation,
        Intake intake,
        Window window,
        FilledForm form,
        List<ConsentStanding> consents,
        List<Content> next) {

    public String path() {
        return event.path() + "/registration/" + registration.id();
    }

    public boolean canChange() {
        return registration.state().isAlive() && window == Window.OPEN && !form.isEmpty();
    }
}
