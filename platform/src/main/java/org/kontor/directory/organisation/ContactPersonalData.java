package org.kontor.directory.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contacts of organisations that are a person's own address.
@Component
class ContactPersonalData implements PersonalData {
    private final JdbcClient database;
    private final People people;

    ContactPersonalData(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return address(person).map(this::export).orElse(List.of());
    }

    private List<Holding> export(String address) {
        return database.sql(
                        """
                        select o.name as organisation, c.name, c.task, c.email, c.phone
                        from directory.contact_point c join directory.organisation o on o.id = c.organisation
                        where c.email = :email
                        order by o.id, c.position
                        """)
                .param("email", address)
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            for (String field :
                                    List.of("organisation", "name", "task", "email", "phone")) {
                                fields.put(field, row.getString(field));
                            }
                            return new Holding("directory.holding.contact", fields);
                        })
                .list();
    }

    /// The organisation keeps a desk to write to only if it names another one.
    @Override
    @Transactional
    public void erase(PersonId person) {
        address(person).ifPresent(this::erase);
    }

    private void erase(String address) {
        database.sql(
                        """
                        with gone as (
                            delete from directory.contact_point where email = :email returning organisation
                        ), left_over as (
                            select organisation from gone
                            where not exists (select from directory.contact_point c
                                              where c.organisation = gone.organisation and c.email <> :email)
                        ), unlisted as (
                            delete from directory.listing where organisation in (select organisation from left_over)
                        )
                        update directory.organisation
                        set version = version + 1, published = published and id not in (select organisation from left_over)
                        where id in (select organisation from gone)
                        """)
                .param("email", address)
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }

    private Optional<String> address(PersonId person) {
        return people.find(person).map(Person::email).map(Object::toString);
    }
}
