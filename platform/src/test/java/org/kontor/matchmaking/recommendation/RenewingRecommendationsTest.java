package org.kontor.matchmaking.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class RenewingRecommendationsTest {
    private static final Introduction INTRODUCTION =
            new Introduction(
                    Translated.english("We press recyclable polymers."),
                    List.of("22.22"),
                    List.of(),
                    PartnersSought.ANYBODY,
                    List.of("en"));

    @Autowired BeanFactory beans;
    @Autowired Matchmaking matchmaking;
    @Autowired JdbcClient database;

    private EventId earlier;
    private EventId later;

    @BeforeEach
    void twoEvents() {
        earlier = event();
        later = event();
        matchmaking.recommend();
    }

    @AfterEach
    void nothingIsDueAtTheDamagedOne() {
        database.sql("delete from matchmaking.recommendation_due where event_id = :event")
                .param("event", earlier.value())
                .update();
    }

    @Test
    void anEventWhoseDataIsDamagedKeepsNoOtherWaiting() {
        database.sql(
                        "update matchmaking.entry set tags = array[null::text] where event_id = :event")
                .param("event", earlier.value())
                .update();
        for (EventId event : List.of(earlier, later)) {
            database.sql("delete from matchmaking.recommendation where event_id = :event")
                    .param("event", event.value())
                    .update();
            database.sql(
                            """
                            insert into matchmaking.recommendation_due (event_id, organisation_id)
                            select event_id, organisation_id from matchmaking.entry where event_id = :event
                            on conflict do nothing
                            """)
                    .param("event", event.value())
                    .update();
        }
        assertThatThrownBy(matchmaking::recommend)
                .hasMessage("No recommendations at " + earlier)
                .hasRootCauseInstanceOf(NullPointerException.class);
        assertThat(lists(earlier)).isZero();
        assertThat(lists(later)).isEqualTo(3);
    }

    @Test
    void noProfileHasATagThatIsNothing() {
        assertThatThrownBy(
                        () ->
                                database.sql(
                                                "update matchmaking.profile set tags = array[null::text] where event_id = :event")
                                        .param("event", later.value())
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private EventId event() {
        SmallEvent event = SmallEvent.create(beans, 2, 2, 3);
        matchmaking.introduce(event.id(), Map.of(event.organisations().getFirst(), INTRODUCTION));
        return event.id();
    }

    private int lists(EventId event) {
        return database.sql(
                        "select count(*) from matchmaking.recommendation where event_id = :event")
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }
}
