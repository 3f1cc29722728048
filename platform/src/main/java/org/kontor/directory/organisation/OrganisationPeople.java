package org.kontor.directory.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.stereotype.Component;

/// Who looks after an organisation's entry, and what day it is for them.
@Component
class OrganisationPeople {
    private final People people;
    private final Clock clock;

    OrganisationPeople(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    List<String> managers(OrganisationId id) {
        List<PersonId> holders = people.holders(Role.MANAGER, id.value());
        if (holders.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Person> found = people.find(holders);
        return holders.stream()
                .flatMap(holder -> Stream.ofNullable(found.get(holder)))
                .map(Person::name)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
