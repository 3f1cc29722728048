package org.kontor.events.registration;

import org.kontor.events.RegistrationEnded;
import org.kontor.events.session.SignUps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets follow what follows when a person no longer comes for an organisation.
@Component
class EndingRegistration {
    private final JdbcClient database;
    private final SignUps signUps;
    private final ApplicationEventPublisher publisher;

    EndingRegistration(JdbcClient database, SignUps signUps, ApplicationEventPublisher publisher) {
        this.database = database;
        this.signUps = signUps;
        this.publisher = publisher;
    }

    /// Gives back the places in sessions, unless the person comes for another organisation still,
    /// and tells the modules above.
    void follow(Registration ended) {
        if (!comesOtherwise(ended)) {
            signUps.cancelAll(ended.eventId(), ended.personId());
        }
        publisher.publishEvent(
                new RegistrationEnded(
                        ended.eventId(), ended.id(), ended.personId(), ended.organisationId()));
    }

    private boolean comesOtherwise(Registration ended) {
        return database.sql(
                        """
                        select exists (select from events.registration
                                       where event_id = :event and person_id = :person and id <> :id
                                         and state = 'APPROVED')
                        """)
                .param("event", ended.eventId().value())
                .param("person", ended.personId().value())
                .param("id", ended.id().value())
                .query(Boolean.class)
                .single();
    }
}
