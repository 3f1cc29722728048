package org.kontor.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kontor.notify.subscription.Preferences;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is to be told in digests, in the transaction that causes it.
@Component
public class Gathering {
    private final JdbcTemplate batches;
    private final Preferences preferences;
    private final Clock clock;

    Gathering(JdbcTemplate batches, Preferences preferences, Clock clock) {
        this.batches = batches;
        this.preferences = preferences;
        this.clock = clock;
    }

    /// Notes the matters for those who want their kind.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
    ///     transaction, because people are told if and only if the cause is stored
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Collection<Matter> matters) {
        if (matters.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var chosen = preferences.of(matters.stream().map(Matter::person).toList());
        List<Object[]> rows =
                matters.stream()
                        .filter(matter -> cadence(matter, chosen) != Cadence.NEVER)
                        .map(matter -> row(matter, cadence(matter, chosen), now))
                        .toList();
        batches.batchUpdate(
                """
                insert into notify.matter (person_id, kind, thing, about, zone, noted_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                rows);
    }

    /// Lets the people hear of the thing no more, as they are told of it otherwise.
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MailKind kind, UUID thing, Collection<PersonId> people) {
        batches.batchUpdate(
                "delete from notify.matter where person_id = ? and kind = ? and thing = ?",
                people.stream()
                        .map(person -> new Object[] {person.value(), kind.name(), thing})
                        .toList());
    }

    private static Cadence cadence(Matter matter, Preferences.Chosen chosen) {
        return chosen.of(matter.person(), matter.kind());
    }

    private static Object[] row(Matter matter, Cadence cadence, Instant now) {
        return new Object[] {
            matter.person().value(),
            matter.kind().name(),
            matter.thing(),
            matter.about(),
            matter.zone().getId(),
            now.atOffset(ZoneOffset.UTC),
            cadence.due(now, matter.zone()).atOffset(ZoneOffset.UTC)
        };
    }
}
