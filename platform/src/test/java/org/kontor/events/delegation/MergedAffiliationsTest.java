package org.kontor.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.duplicates.Merge;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A is the duplicate of B; X, Y and Z are others.
@KontorTest
class MergedAffiliationsTest {
    @Autowired BeanFactory beans;
    @Autowired ChangingDelegation changing;
    @Autowired EventSetup setup;
    @Autowired Directory directory;
    @Autowired JdbcClient database;

    private final Map<String, OrganisationId> organisations = new HashMap<>();
    private EventId event;

    @BeforeEach
    void organisations() {
        event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        for (String name : List.of("A", "B", "X", "Y", "Z")) {
            organisations.put(
                    name,
                    directory.register(
                            OrganisationProfile.of(OrganisationKind.CLUSTER, name, "DE").done()));
        }
    }

    @Test
    void theDuplicatesClusterIsThatOfWhatIsLeft() {
        under("A", "Z");
        merge();
        assertThat(affiliations()).containsExactly("B under Z");
        Merge.again(beans, id("A"), id("B"));
        assertThat(affiliations()).containsExactly("B under Z");
    }

    @Test
    void whoCameUnderTheDuplicateComesUnderWhatIsLeft() {
        under("X", "A");
        under("Y", "B");
        merge();
        assertThat(affiliations()).containsExactly("X under B", "Y under B");
    }

    @Test
    void ofTwoClustersThatOfWhatIsLeftStays() {
        under("A", "Z");
        under("B", "Y");
        merge();
        assertThat(affiliations()).containsExactly("B under Y");
    }

    @Test
    void nobodyComesUnderThemselves() {
        under("A", "B");
        merge();
        assertThat(affiliations()).isEmpty();
    }

    private void under(String organisation, String cluster) {
        changing.comeUnder(event, id(organisation), id(cluster));
    }

    private void merge() {
        Merge.of(beans, id("A"), id("B"));
    }

    private OrganisationId id(String name) {
        return Objects.requireNonNull(organisations.get(name));
    }

    private List<String> affiliations() {
        return database.sql(
                        """
                        select o.name || ' under ' || c.name from events.affiliation a
                        join directory.organisation o on o.id = a.organisation_id
                        join directory.organisation c on c.id = a.cluster_id
                        where event_id = :event order by 1
                        """)
                .param("event", event.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
