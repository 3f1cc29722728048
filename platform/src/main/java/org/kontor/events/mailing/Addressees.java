package org.kontor.events.mailing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.desk.DeskQueries;
import org.kontor.events.desk.DeskRow;
import org.kontor.events.desk.Selection;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.notify.Wanted;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Finds whom a selection of registrations means.
@Component
class Addressees {
    private final DeskQueries registrations;
    private final People people;
    private final Wanted wanted;

    Addressees(DeskQueries registrations, People people, Wanted wanted) {
        this.registrations = registrations;
        this.people = people;
        this.wanted = wanted;
    }

    /// In the order in which they registered; who was erased is left out.
    List<Addressee> of(EventId event, Selection selection) {
        Map<PersonId, List<DeskRow>> rows = new LinkedHashMap<>();
        registrations
                .all(event, selection)
                .forEach(
                        row ->
                                rows.computeIfAbsent(row.person(), person -> new ArrayList<>())
                                        .add(row));
        Map<PersonId, Person> known = people.find(rows.keySet());
        var declined = wanted.declined(OrganiserMail.KIND, rows.keySet());
        return rows.entrySet().stream()
                .flatMap(
                        entry ->
                                Optional.ofNullable(known.get(entry.getKey())).stream()
                                        .map(
                                                person ->
                                                        addressee(
                                                                person,
                                                                entry.getValue(),
                                                                declined.contains(person.id()))))
                .toList();
    }

    private static Addressee addressee(Person person, List<DeskRow> rows, boolean declined) {
        DeskRow first = rows.getFirst();
        return new Addressee(
                person,
                first.id(),
                first.coming().role(),
                rows.stream().map(DeskRow::organisationName).distinct().toList(),
                declined);
    }
}
