package org.kontor.events.organiser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Names the organisers of events, one change of an event at a time, so that somebody is left.
@Component
@Transactional
class Organisers {
    private final JdbcClient database;
    private final People people;
    private final OrganiserNamedMail mail;
    private final AuditTrail trail;

    Organisers(JdbcClient database, People people, OrganiserNamedMail mail, AuditTrail trail) {
        this.database = database;
        this.people = people;
        this.mail = mail;
        this.trail = trail;
    }

    /// In the order in which they were named.
    @Transactional(readOnly = true)
    List<OrganiserRow> of(EventId event) {
        var since = people.holdersSince(Role.ORGANISER, event.value());
        Map<PersonId, Person> known = people.find(since.keySet());
        return since.entrySet().stream()
                .flatMap(
                        held ->
                                Stream.ofNullable(known.get(held.getKey()))
                                        .map(person -> new OrganiserRow(person, held.getValue())))
                .toList();
    }

    /// Makes the person known where they are not, lets them organise the event, and writes to them.
    ///
    /// @param language of mails to somebody who was not known
    /// @param by name of who names them
    /// @return who organises now, empty where they did already and nothing happened
    Optional<PersonId> add(
            EventCard event, EmailAddress email, String name, Language language, String by) {
        lock(event.id());
        PersonId person = people.register(email, name, language);
        if (people.holders(Role.ORGANISER, event.id().value()).contains(person)) {
            return Optional.empty();
        }
        people.grant(person, Role.ORGANISER, Optional.of(event.id().value()));
        record(event.id(), person, "added");
        mail.send(event, people.find(person).orElseThrow(), by);
        return Optional.of(person);
    }

    /// Does nothing where the person organises the event no longer.
    ///
    /// @return whether they organise it no longer; whoever alone does is left
    boolean remove(EventId event, PersonId person) {
        lock(event);
        List<PersonId> all = people.holders(Role.ORGANISER, event.value());
        if (!all.contains(person)) {
            return true;
        }
        if (all.size() == 1) {
            return false;
        }
        people.revoke(person, Role.ORGANISER, Optional.of(event.value()));
        record(event, person, "removed");
        return true;
    }

    /// Until the transaction ends nobody else names or removes an organiser of the event; what else
    /// refers to it does not wait.
    private void lock(EventId event) {
        database.sql("select id from events.event where id = :event for no key update")
                .param("event", event.value())
                .query((row, number) -> number)
                .single();
    }

    private void record(EventId event, PersonId person, String action) {
        trail.record(
                new Subject("event", event.value()),
                "events.audit.organiser." + action,
                Map.of("person", person.toString()));
    }
}
