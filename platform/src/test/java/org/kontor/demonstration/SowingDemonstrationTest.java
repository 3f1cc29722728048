package org.kontor.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class SowingDemonstrationTest {
    @Autowired SowingDemonstration sowing;
    @Autowired Instance instance;
    @Autowired Events events;
    @Autowired JdbcClient database;

    @BeforeEach
    void sow() {
        sowing.sow();
    }

    @Test
    void theFiguresOfTheEventAreInTheDatabase() {
        EventCard event = events.ofTheMoment().orElseThrow();
        assertThat(event.slug()).isEqualTo("stuttgart-2017");
        assertThat(count("directory.organisation where kind = 'CLUSTER'")).isEqualTo(182);
        assertThat(count("directory.listing where kind = 'CLUSTER'")).isEqualTo(182);
        assertThat(
                        count(
                                "(select distinct country from directory.organisation where kind = 'CLUSTER') c"))
                .isEqualTo(30);
        assertThat(events.slots(event.id())).hasSize(24);
        assertThat(events.tables(event.id())).hasSize(32);
        assertThat(events.delegates(event.id())).hasSize(240);
        assertThat(
                        count(
                                """
                                events.registration join events.event on event.id = event_id
                                where role = 'DELEGATE' and state = 'APPROVED' and not external
                                """))
                .isEqualTo(240);
        assertThat(count("events.registration where funding = 'AWARD'")).isGreaterThanOrEqualTo(7);
        assertThat(count("matchmaking.request")).isEqualTo(900);
        assertThat(count("matchmaking.request where state = 'ACCEPTED'")).isEqualTo(604);
        assertThat(count("events.occupancy where kind = 'SESSION'")).isGreaterThan(100);
    }

    @Test
    void everyClusterIsRecommendedAboutAsOften() {
        assertThat(count("matchmaking.recommendation")).isEqualTo(175);
        assertThat(count("matchmaking.profile")).isBetween(155L, 174L);
        assertThat(
                        count(
                                """
                                matchmaking.recommendation_run
                                where balanced_gini <= plain_gini / 2 and balanced_mean >= plain_mean * 0.95
                                """))
                .isOne();
    }

    @Test
    void sownTwiceItIsSownOnce() {
        List<Long> before = figures();
        sowing.sow();
        assertThat(figures()).isEqualTo(before);
        assertThat(instance.kind()).isEqualTo(Installation.DEMONSTRATION);
    }

    private List<Long> figures() {
        return List.of(
                count("directory.organisation"), count("identity.person"), count("events.event"));
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
