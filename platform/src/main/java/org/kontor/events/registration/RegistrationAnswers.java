package org.kontor.events.registration;

import java.util.Optional;
import java.util.UUID;
import org.kontor.forms.ResponseId;
import org.kontor.forms.ResponseReader;
import org.kontor.shared.Role;
import org.kontor.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The organisers of an event may have what those who register answered.
@Component
class RegistrationAnswers implements ResponseReader {
    private final JdbcClient database;

    RegistrationAnswers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean mayRead(ResponseId response, Visitor visitor) {
        Optional<UUID> event =
                database.sql("select event_id from events.registration where response_id = :id")
                        .param("id", response.value())
                        .query(UUID.class)
                        .optional();
        return event.filter(id -> visitor.holds(Role.ORGANISER, id)).isPresent();
    }
}
