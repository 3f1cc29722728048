package org.kontor.events.interpreter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.registration.OwnBlocks;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The interpreters of events.
@Component
@Transactional
public class Interpreters {
    private final JdbcClient database;
    private final People people;
    private final OwnBlocks blocks;
    private final AuditTrail trail;

    Interpreters(JdbcClient database, People people, OwnBlocks blocks, AuditTrail trail) {
        this.database = database;
        this.people = people;
        this.blocks = blocks;
        this.trail = trail;
    }

    /// In the order of their names; who was erased is left out.
    @Transactional(readOnly = true)
    List<InterpreterRow> of(EventId event) {
        return database.sql(
                        """
                        select person_id, name, email, languages, interpreter.version from events.interpreter
                        join identity.person on person.id = person_id and email is not null
                        where event_id = :event order by name, person_id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new InterpreterRow(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("email"),
                                        List.of((String[]) row.getArray("languages").getArray()),
                                        row.getInt("version")))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<InterpreterRow> find(EventId event, PersonId person) {
        return of(event).stream().filter(row -> row.person().equals(person)).findFirst();
    }

    /// Adds the person, whom the address may make known already.
    ///
    /// @throws DuplicateKeyException where they interpret at the event already
    public PersonId add(
            EventId event,
            EmailAddress email,
            String name,
            Language language,
            Collection<String> languages) {
        PersonId person = people.register(email, name, language);
        add(event, person, languages);
        return person;
    }

    /// Adds somebody who interprets between any two of the languages.
    ///
    /// @throws DuplicateKeyException where they interpret at the event already
    public void add(EventId event, PersonId person, Collection<String> languages) {
        int added =
                database.sql(
                                """
                                insert into events.interpreter (event_id, person_id, languages)
                                values (:event, :person, :languages)
                                on conflict do nothing
                                """)
                        .param("event", event.value())
                        .param("person", person.value())
                        .param("languages", languages.toArray(String[]::new))
                        .update();
        if (added == 0) {
            throw new DuplicateKeyException(person + " interprets at " + event + " already");
        }
        record(event, person, "added");
    }

    /// Lets those who interpret at the one event interpret at the other too.
    public void copy(EventId from, EventId to) {
        of(from).forEach(row -> add(to, row.person(), row.languages()));
    }

    /// Puts languages and own blocks in the place of what stood there.
    ///
    /// @throws OptimisticLockingFailureException where somebody has changed them since
    void change(
            EventId event,
            InterpreterRow seen,
            Collection<String> languages,
            Collection<Period> blocked) {
        int changed =
                database.sql(
                                """
                                update events.interpreter
                                set languages = :languages, version = version + 1
                                where event_id = :event and person_id = :person and version = :version
                                """)
                        .param("event", event.value())
                        .param("person", seen.person().value())
                        .param("version", seen.version())
                        .param("languages", languages.toArray(String[]::new))
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "Interpreter %s has changed since version %d"
                            .formatted(seen.person(), seen.version()));
        }
        blocks.replace(event, seen.person(), blocked);
        record(event, seen.person(), "changed");
    }

    void remove(EventId event, PersonId person) {
        int removed =
                database.sql(
                                "delete from events.interpreter where event_id = :event and person_id = :person")
                        .param("event", event.value())
                        .param("person", person.value())
                        .update();
        if (removed > 0) {
            record(event, person, "removed");
        }
    }

    private void record(EventId event, PersonId person, String action) {
        trail.record(
                new Subject("event", event.value()),
                "events.audit.interpreter." + action,
                Map.of("person", person.toString()));
    }
}
