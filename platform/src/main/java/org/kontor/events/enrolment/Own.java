package org.kontor.events.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.RegistrationId;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Visitor;
import org.springframework.stereotype.Component;

/// Finds registrations for those whose they are; for others they are not there.
@Component
class Own {
    private final Events events;
    private final Registrations registrations;

    Own(Events events, Registrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    EventCard event(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    /// The visitor's own registration.
    Registration find(EventCard event, UUID id, Visitor visitor) {
        return any(event, id)
                .filter(registration -> isTheirs(registration, visitor))
                .orElseThrow(NotFound::new);
    }

    /// The visitor's own registration, or one for an organisation that they manage.
    Registration findManaged(EventCard event, UUID id, Visitor visitor) {
        return any(event, id)
                .filter(
                        registration ->
                                isTheirs(registration, visitor)
                                        || visitor.holds(
                                                Role.MANAGER,
                                                registration.organisationId().value()))
                .orElseThrow(NotFound::new);
    }

    static boolean isTheirs(Registration registration, Visitor visitor) {
        return visitor.person().equals(Optional.of(registration.personId()));
    }

    private Optional<Registration> any(EventCard event, UUID id) {
        return registrations.find(event.id(), new RegistrationId(id));
    }
}
