package org.kontor.events.enrolment;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationRole;
import org.kontor.events.consent.Consent;
import org.kontor.events.intake.Intake;
import org.kontor.events.registration.Registration;
import org.kontor.forms.FilledForm;
import org.kontor.shared.TypedId;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// A registration that is being filled in.
///
/// @param sent what was sent last, for the boxes that are not kept
/// @param leadsOn whether the answers have led to questions that were not shown before
/// @param page names this page among those in which the draft may be open
public record DraftPage(
        EventCard event,
        OrganisationCard organisation,
        Filling.Filled filled,
        Window window,
        List<Consent> consents,
        FormInput sent,
        boolean leadsOn,
        String page) {

    static String newPage() {
        return TypedId.next().toString();
    }

    public Registration registration() {
        return filled.draft();
    }

    public FilledForm form() {
        return filled.form();
    }

    public Intake intake() {
        return filled.intake();
    }

    public String contact() {
        return filled.intake().contact();
    }

    public boolean isOvertaken() {
        return filled.overtaken();
    }

    public String path() {
        return event.path() + "/registration/" + registration().id();
    }

    /// What the person can come as; whoever registered them may have said something else.
    public SequencedMap<String, String> roles(Shell shell) {
        var roles = new TreeSet<>(filled.intake().roles());
        roles.add(registration().role());
        return shell.options("events.registration.role", roles.toArray(new RegistrationRole[0]));
    }

    public boolean isTicked(Consent consent) {
        return sent.isTicked(consent.field());
    }
}
