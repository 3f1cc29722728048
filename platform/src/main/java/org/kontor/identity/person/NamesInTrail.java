package org.kontor.identity.person;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.audit.ActorNames;
import org.kontor.audit.Subject;
import org.kontor.audit.TrailReader;
import org.kontor.identity.People;
import org.kontor.shared.PersonId;
import org.kontor.web.Visitor;
import org.springframework.stereotype.Component;

/// Tells the trail who people are, and lets everybody read their own.
@Component
class NamesInTrail implements ActorNames, TrailReader {
    private final People people;

    NamesInTrail(People people) {
        this.people = people;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.find(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, person -> person.getValue().name()));
    }

    @Override
    public boolean mayRead(Subject subject, Visitor visitor) {
        return subject.kind().equals(People.SUBJECT)
                && visitor.person().map(PersonId::value).equals(Optional.of(subject.id()));
    }
}
