package org.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.KontorTest;
import org.kontor.OwnerOfDatabase;
import org.kontor.audit.Examining.Finding;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KontorTest
class AuditTrailTest {
    private static final Subject EVENT =
            new Subject("event", UUID.fromString("0199d1f0-0000-7000-8000-000000000001"));

    @Autowired AuditTrail trail;
    @Autowired TrailQueries queries;
    @Autowired TrailPersonalData personalData;
    @Autowired Sealing sealing;
    @Autowired Examining examining;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;
    @Autowired OwnerOfDatabase owner;

    @BeforeEach
    void empty() {
        tamper(
                "truncate audit.entry, audit.seal, audit.erasure, audit.examination, audit_apart.details, audit_apart.unsealed");
    }

    @Test
    void whatIsRecordedCanBeRead() {
        record(EVENT, "timetable.audit.published", Map.of("version", "3"));
        assertThat(queries.of(EVENT, Optional.empty(), Language.EN))
                .extracting(Line::action, Line::facts)
                .containsExactly(tuple("timetable.audit.published", Map.of("version", "3")));
    }

    @Test
    void nothingIsRecordedOutsideTheTransactionThatDoesIt() {
        assertThatThrownBy(() -> trail.record(EVENT, "timetable.audit.published", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyWritersAndSealersAtOnceMakeOneWholeChain() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 6; writer++) {
                work.add(threads.submit(() -> recordSome(50)));
            }
            work.add(threads.submit(sealing::sealAll));
            work.add(threads.submit(sealing::sealAll));
            work.forEach(AuditTrailTest::await);
        }
        sealing.sealAll();
        Finding finding = examining.examine();
        assertThat(finding.broken()).isEmpty();
        assertThat(finding.examined()).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ENTRY_CHANGED   | 1 | update audit.entry set action = 'timetable.audit.built' where id = (select entry_id from audit.seal where position = 2)
                    ENTRY_CHANGED   | 1 | update audit.seal set hash = sha256('x') where position = 2
                    DETAILS_CHANGED | 1 | update audit_apart.details set facts = '{"version": "9"}' where entry_id = (select entry_id from audit.seal where position = 2)
                    DETAILS_MISSING | 1 | delete from audit_apart.details where entry_id = (select entry_id from audit.seal where position = 2)
                    SEAL_MISSING    | 1 | delete from audit.seal where position = 2
                    SEAL_NEVER_MADE | 2 | delete from audit.seal where position = 3
                    CUT_SHORT       | 2 | with cut as (delete from audit.seal where position = 3 returning entry_id) delete from audit.entry using cut where id = entry_id
                    """)
    void whoeverTampersIsFound(Flaw flaw, long whole, String sql) {
        recordSome(3);
        sealing.sealAll();
        assertThat(examining.examine().broken()).isEmpty();
        tamper(sql);
        Finding finding = examining.examine();
        assertThat(finding.broken().map(Examining.Break::flaw)).contains(flaw);
        assertThat(finding.examined()).isEqualTo(whole);
    }

    @Test
    void aPersonsDetailsGoWithoutBreakingTheChain() {
        PersonId person = PersonId.next();
        var subject = new Subject("person", person.value());
        record(subject, "identity.audit.registered", Map.of("name", "Rasa"));
        recordSome(1);
        sealing.sealAll();
        personalData.erase(person);
        assertThat(examining.examine().broken()).isEmpty();
        assertThat(queries.of(subject, Optional.empty(), Language.EN).getFirst().facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "update audit.entry set action = 'x'",
        "delete from audit.entry",
        "truncate audit.entry cascade",
        "update audit_apart.details set facts = '{}'",
        "delete from audit_apart.details"
    })
    void theDatabaseItselfRefusesToChangeTheTrail(String sql) {
        recordSome(1);
        assertThatThrownBy(() -> database.sql(sql).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    private void recordSome(int count) {
        for (int n = 0; n < count; n++) {
            record(EVENT, "timetable.audit.published", Map.of("version", String.valueOf(n)));
        }
    }

    private void record(Subject subject, String action, Map<String, String> facts) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> trail.record(subject, action, facts));
    }

    private void tamper(String sql) {
        // What a thief with the owner's password can do: no trigger and no foreign key in the way.
        owner.inOneSession(List.of("set session_replication_role = replica", sql));
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
