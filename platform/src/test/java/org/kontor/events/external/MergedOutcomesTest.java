package org.kontor.events.external;

import static org.assertj.core.api.Assertions.assertThat;

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

@KontorTest
class MergedOutcomesTest {
    @Autowired BeanFactory beans;
    @Autowired Outcomes outcomes;
    @Autowired EventSetup setup;
    @Autowired Directory directory;

    private EventId event;
    private OrganisationId duplicate;
    private OrganisationId left;

    @BeforeEach
    void anOrganisationWithTwoEntries() {
        event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        duplicate = organisation("Duplicate");
        left = organisation("Left");
        outcomes.write(event, outcome(duplicate, 5, 2, 1, "Met a foundry", -1));
    }

    @Test
    void whatCameOfItForTheDuplicateCameOfItForWhatIsLeft() {
        Merge.of(beans, duplicate, left);
        assertThat(outcomes.of(event)).containsExactly(outcome(left, 5, 2, 1, "Met a foundry", 0));
    }

    @Test
    void figuresOfBothAddUpOnce() {
        outcomes.write(event, outcome(left, 3, 0, 1, "Met a school", -1));
        Merge.of(beans, duplicate, left);
        Merge.again(beans, duplicate, left);
        assertThat(outcomes.of(event))
                .containsExactly(outcome(left, 8, 2, 2, "Met a school\nMet a foundry", 1));
    }

    private static Outcome outcome(
            OrganisationId of, int meetings, int leads, int agreements, String note, int version) {
        String name = version < 0 ? "" : "Left";
        return new Outcome(of.value(), name, meetings, leads, agreements, note, version);
    }

    private OrganisationId organisation(String name) {
        return directory.register(
                OrganisationProfile.of(OrganisationKind.CLUSTER, name, "DE").done());
    }
}
