package org.kontor.events.external;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Puts together what the page of an event run elsewhere shows.
@Component
public class ExternalParts {
    private final Agenda agenda;
    private final Going going;
    private final Certificates certificates;
    private final Outcomes outcomes;

    ExternalParts(Agenda agenda, Going going, Certificates certificates, Outcomes outcomes) {
        this.agenda = agenda;
        this.going = going;
        this.certificates = certificates;
        this.outcomes = outcomes;
    }

    public ExternalPart of(EventCard event, Optional<PersonId> reader, Optional<UUID> clash) {
        return new ExternalPart(
                event,
                agenda.of(event.id()),
                reader.map(person -> going.goes(event.id(), person)).orElse(false),
                reader.map(person -> agenda.confirmed(event.id(), person)).orElse(Set.of()),
                clash,
                reader.map(person -> certificates.of(event.id(), person)).orElse(List.of()),
                outcomes.of(event.id()));
    }
}
