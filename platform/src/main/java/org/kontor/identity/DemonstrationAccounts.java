package org.kontor.identity;

import java.util.List;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people whom a demonstration's sign-in page offers to be, one for each role.
@Component
public class DemonstrationAccounts {
    private final JdbcClient database;

    DemonstrationAccounts(JdbcClient database) {
        this.database = database;
    }

    /// Offers the person on the sign-in page.
    ///
    /// @param label key of the words that say what they are, such as "Organiser of the event"
    /// @param place in the list, from 1
    public void offer(PersonId person, String label, int place) {
        database.sql(
                        """
                        insert into identity.demonstration_account (person_id, label, place)
                        values (:person, :label, :place)
                        on conflict (person_id) do update set label = :label, place = :place
                        """)
                .param("person", person.value())
                .param("label", label)
                .param("place", place)
                .update();
    }

    public List<Account> all() {
        return database.sql(
                        """
                        select person_id, name, label
                        from identity.demonstration_account join identity.person on id = person_id
                        where erased_at is null
                        order by place, name
                        """)
                .query(
                        (row, number) ->
                                new Account(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("label")))
                .list();
    }

    /// One of the people on offer.
    public record Account(PersonId person, String name, String label) {}
}
