package org.kontor.scheduling.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.MeetingGridChanged;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.VersionId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class StaleDraftsTest {
    private static final Instant BEFORE_IT_WAS_BUILT = Instant.parse("2117-08-01T10:00:00Z");
    private static final Instant AFTER_IT_WAS_BUILT = Instant.parse("2117-10-01T10:00:00Z");

    @Autowired TimetableVersions versions;
    @Autowired JdbcClient database;
    @Autowired BeanFactory beans;

    @Test
    void aDraftGoesWhenItsSlotsAreMadeAnewButNotOneBuiltOnTheNewSlots() {
        SmallEvent event = SmallEvent.create(beans, 3, 2, 4);
        VersionId draft = TestVersion.store(database, event, 1, List.of());

        // Made here, because the application's own answers in its own time.
        var stale = new StaleDrafts(database);
        stale.on(new MeetingGridChanged(event.id(), BEFORE_IT_WAS_BUILT));
        assertThat(versions.findById(draft)).isPresent();

        stale.on(new MeetingGridChanged(event.id(), AFTER_IT_WAS_BUILT));
        assertThat(versions.findById(draft)).isEmpty();
    }
}
