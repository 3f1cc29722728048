package org.kontor.identity.person;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.Subject;
import org.kontor.audit.ThingNames;
import org.kontor.audit.TrailReader;
import org.kontor.identity.People;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.Visitor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells the trail who people are, and lets everybody read their own.
@Component
@Order(10)
class NamesInTrail implements ThingNames, TrailReader {
    private final People people;

    NamesInTrail(People people) {
        this.people = people;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Language reader) {
        return people.find(ids.stream().map(PersonId::new).toList()).entrySet().stream()
                .collect(toMap(found -> found.getKey().value(), found -> found.getValue().name()));
    }

    @Override
    public boolean mayRead(Subject subject, Visitor visitor) {
        return subject.kind().equals(People.SUBJECT)
                && visitor.person().map(PersonId::value).equals(Optional.of(subject.id()));
    }
}
