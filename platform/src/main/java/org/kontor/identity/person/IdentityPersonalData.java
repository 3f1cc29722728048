package org.kontor.identity.person;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.instance.RealTime;
import org.kontor.notify.Outbox;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Name, address, roles, and the mail that was written: what is held about a person here and in
/// the outbox, which knows people by their addresses only.
@Component
class IdentityPersonalData implements PersonalData {
    private final JdbcClient database;
    private final People people;
    private final PersonQueries queries;
    private final Outbox outbox;
    private final Clock real;

    IdentityPersonalData(
            JdbcClient database,
            People people,
            PersonQueries queries,
            Outbox outbox,
            @RealTime Clock real) {
        this.database = database;
        this.people = people;
        this.queries = queries;
        this.outbox = outbox;
        this.real = real;
    }

    @Override
    public List<Holding> export(PersonId id) {
        var all = new ArrayList<Holding>();
        people.find(id)
                .ifPresent(
                        person -> {
                            all.add(new Holding("identity.holding.person", fields(person)));
                            outbox.written(person.email())
                                    .forEach((at, subject) -> all.add(mail(at, subject)));
                        });
        queries.grants(id)
                .forEach(
                        grant -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("role", grant.role().name());
                            grant.scope().ifPresent(scope -> fields.put("scope", scope.toString()));
                            all.add(new Holding("identity.holding.role", fields));
                        });
        return all;
    }

    @Override
    @Transactional
    public void erase(PersonId id) {
        people.find(id)
                .map(Person::email)
                .ifPresent(
                        email -> {
                            outbox.forget(email);
                            for (String table : List.of("sign_in_request", "sign_in_link")) {
                                database.sql(
                                                "delete from identity.%s where email = :email"
                                                        .formatted(table))
                                        .param("email", email.value())
                                        .update();
                            }
                        });
        for (String table : List.of("role_grant", "sign_in_link", "demonstration_account")) {
            database.sql("delete from identity.%s where person_id = :id".formatted(table))
                    .param("id", id.value())
                    .update();
        }
        database.sql(
                        """
                        update identity.person
                        set email = null, name = '', zone = '', erased_at = :now, version = version + 1
                        where id = :id and email is not null
                        """)
                .param("id", id.value())
                .param("now", real.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return queries.isLastAdministrator(person)
                ? List.of("identity.hold.last-administrator")
                : List.of();
    }

    private static Holding mail(Instant at, String subject) {
        return new Holding(
                "identity.holding.mail",
                new LinkedHashMap<>(Map.of("at", at.toString(), "subject", subject)));
    }

    private static SequencedMap<String, String> fields(Person person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", person.name());
        fields.put("email", person.email().value());
        fields.put("language", person.language().code());
        fields.put("zone", person.zone().map(ZoneId::getId).orElse(""));
        return fields;
    }
}
