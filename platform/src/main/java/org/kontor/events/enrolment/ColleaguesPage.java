package org.kontor.events.enrolment;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationRole;
import org.kontor.events.intake.Intake;
import org.kontor.events.registration.Registration;
import org.kontor.identity.Person;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// Who comes for an organisation, as its manager keeps it.
///
/// @param people by id; who was erased is missing
public record ColleaguesPage(
        EventCard event,
        OrganisationCard organisation,
        Intake intake,
        Window window,
        List<Registration> registrations,
        Map<PersonId, Person> people,
        FormInput form) {

    public String path() {
        return event.path() + "/registration/colleagues/" + organisation.id();
    }

    public String name(Registration registration, Shell shell) {
        Person person = people.get(registration.personId());
        return person == null ? shell.t("events.registration.erased") : person.name();
    }

    public SequencedMap<String, String> roles(Shell shell) {
        return shell.options(
                "events.registration.role", intake.roles().toArray(new RegistrationRole[0]));
    }
}
