package org.kontor.matchmaking.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.duplicates.Merge;
import org.kontor.events.DelegationId;
import org.kontor.events.Delegations;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cluster A is the duplicate of B; C and D are others. An adviser prepares requests for them.
@KontorTest
class MergedMandatesTest {
    @Autowired BeanFactory beans;
    @Autowired Delegations delegations;
    @Autowired Mandates mandates;
    @Autowired Preparing preparing;
    @Autowired JdbcClient database;

    private SmallEvent event;
    private DelegationId delegation;

    @BeforeEach
    void aDelegation() {
        event = SmallEvent.create(beans, 2, 2, 4);
        delegation =
                delegations.form(event.id(), Translated.english("Germans"), "DE", Optional.empty());
    }

    @Test
    void aConsentOfTheDuplicateIsThatOfWhatIsLeft() {
        mandates.give(delegation, event.organisations().get(0), event.people().getFirst());
        merge();
        assertThat(mandates.inForce(delegation)).containsOnlyKeys(event.organisations().get(1));
        assertThat(consents()).containsExactly("Cluster B");
    }

    @Test
    void ofTwoConsentsOneHoldsAndTheOtherIsKept() {
        mandates.give(delegation, event.organisations().get(0), event.people().getFirst());
        mandates.give(delegation, event.organisations().get(1), event.people().getFirst());
        UUID kept = mandates.inForce(delegation).get(event.organisations().get(1));
        merge();
        assertThat(mandates.inForce(delegation).values()).containsExactly(kept);
        assertThat(consents()).containsExactly("Cluster B", "Cluster B ended");
    }

    @Test
    void whatWaitsForTheDuplicateWaitsForWhatIsLeft() {
        prepare(0, 2, Wish.COULD, "Hello");
        prepare(3, 0, Wish.WANT, "");
        merge();
        assertThat(prepared()).containsExactly("B-C COULD WAITING Hello", "D-B WANT WAITING ");
    }

    @Test
    void whatWaitsForBothWaitsOnceAsTheStrongerWishAndNobodyAsksThemselves() {
        prepare(0, 2, Wish.MUST, "From A");
        prepare(1, 2, Wish.WANT, "From B");
        prepare(0, 1, Wish.MUST, "");
        merge();
        List<String> once =
                List.of(
                        "A-B MUST WITHDRAWN ",
                        "B-C MUST WAITING From B\n\nFrom A",
                        "B-C MUST WITHDRAWN From A");
        assertThat(prepared()).containsExactlyElementsOf(once);
        Merge.again(beans, event.organisations().get(0), event.organisations().get(1));
        assertThat(prepared()).containsExactlyElementsOf(once);
    }

    private void merge() {
        Merge.of(beans, event.organisations().get(0), event.organisations().get(1));
    }

    private void prepare(int from, int to, Wish wish, String message) {
        preparing.enter(
                delegations.of(event.id()).getFirst(),
                new Preparing.Wanted(
                        TypedId.next(),
                        event.organisations().get(from),
                        event.organisations().get(to),
                        wish,
                        Mode.ON_SITE,
                        message,
                        event.people().getLast()));
    }

    private List<String> consents() {
        return texts(
                """
                select o.name || case when ended_at is null then '' else ' ended' end
                from matchmaking.mandate join directory.organisation o on o.id = organisation_id
                where delegation_id = :delegation order by 1
                """);
    }

    private List<String> prepared() {
        return texts(
                """
                select right(a.name, 1) || '-' || right(b.name, 1) || ' ' || wish || ' ' || state || ' ' || message
                from matchmaking.prepared
                join directory.organisation a on a.id = from_id
                join directory.organisation b on b.id = to_id
                where delegation_id = :delegation order by 1
                """);
    }

    private List<String> texts(String query) {
        return database.sql(query)
                .param("delegation", delegation.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
