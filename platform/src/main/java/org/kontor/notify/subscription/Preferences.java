package org.kontor.notify.subscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.notify.Cadence;
import org.kontor.notify.MailKind;
import org.kontor.notify.Subscription;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often people want mail of the kinds that there are.
@Component
@Transactional
public class Preferences {
    private final JdbcClient database;
    private final List<MailKind> kinds;

    Preferences(JdbcClient database, List<MailKind> kinds) {
        this.database = database;
        this.kinds = kinds.stream().sorted(Comparator.comparing(MailKind::name)).toList();
    }

    public List<MailKind> kinds() {
        return kinds;
    }

    public Chosen of(Collection<PersonId> people) {
        var chosen = new HashMap<Choice, Cadence>();
        database.sql(
                        "select person_id, kind, cadence from notify.preference where person_id = any (:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            chosen.put(
                                    new Choice(
                                            new PersonId(row.getObject(1, UUID.class)),
                                            row.getString(2)),
                                    Cadence.valueOf(row.getString(3)));
                        });
        return new Chosen(chosen);
    }

    /// Stores how often the person wants the kind; what waits for a digest goes by it too.
    public void choose(PersonId person, MailKind kind, Cadence cadence) {
        database.sql(
                        """
                        insert into notify.preference (person_id, kind, cadence)
                        values (:person, :kind, :cadence)
                        on conflict (person_id, kind) do update set cadence = excluded.cadence
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("cadence", cadence.name())
                .update();
        if (cadence == Cadence.NEVER) {
            forgetWaiting(person, kind);
        } else {
            waiting(person, kind)
                    .forEach(one -> postpone(person, kind, one.thing, one.due(cadence)));
        }
    }

    private void forgetWaiting(PersonId person, MailKind kind) {
        database.sql("delete from notify.matter where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .update();
    }

    private List<Waiting> waiting(PersonId person, MailKind kind) {
        return database.sql(
                        """
                        select thing, noted_at, zone from notify.matter
                        where person_id = :person and kind = :kind
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .query(
                        (row, number) ->
                                new Waiting(
                                        row.getObject("thing", UUID.class),
                                        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    private void postpone(PersonId person, MailKind kind, UUID thing, Instant due) {
        database.sql(
                        """
                        update notify.matter set due_at = :due
                        where person_id = :person and kind = :kind and thing = :thing
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("thing", thing)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Waiting(UUID thing, Instant notedAt, ZoneId zone) {
        private Instant due(Cadence cadence) {
            return cadence.due(notedAt, zone);
        }
    }

    private record Choice(PersonId person, String kind) {}

    /// What some people chose.
    public static final class Chosen {
        private final Map<Choice, Cadence> chosen;

        private Chosen(Map<Choice, Cadence> chosen) {
            this.chosen = chosen;
        }

        public Cadence of(PersonId person, MailKind kind) {
            return chosen.getOrDefault(new Choice(person, kind.name()), kind.usual());
        }

        /// Whether the person wants none of the kinds.
        public boolean declines(Subscription subscription) {
            return subscription.kinds().stream()
                    .allMatch(kind -> of(subscription.person(), kind) == Cadence.NEVER);
        }
    }
}
