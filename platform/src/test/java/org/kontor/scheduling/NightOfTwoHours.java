package org.kontor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.Heard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingWindow;
import org.kontor.events.NewEvent;
import org.kontor.events.NewTable;
import org.kontor.events.Place;
import org.kontor.events.Slot;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// An event in Berlin over the night in which summer time ends, with a meeting online in each slot:
/// one before, two in the hour that comes first, two in the same hour once more, and one after.
abstract class NightOfTwoHours {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate LAST_OF_SUMMER = LocalDate.of(2017, 10, 28);
    static final List<Instant> STARTS =
            Stream.of(
                            "2017-10-28T08:00:00Z",
                            "2017-10-29T00:20:00Z",
                            "2017-10-29T00:45:00Z",
                            "2017-10-29T01:10:00Z",
                            "2017-10-29T01:35:00Z",
                            "2017-10-29T09:00:00Z")
                    .map(Instant::parse)
                    .toList();

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Instance instance;
    @Autowired Matchmaking matchmaking;

    SmallEvent event;
    PersonId person;

    @BeforeEach
    void oneIsToMeetSixOthersOnline() {
        instance.becomes(Installation.DEMONSTRATION);
        instance.clock().moveTo(Instant.parse("2017-10-01T08:00:00Z"));
        EventId id = setup.add(event());
        setup.addTables(id, List.of(new NewTable(1, "", Set.of())));
        SmallEvent others = SmallEvent.create(beans, 1, 1, 7);
        event =
                new SmallEvent(
                        events.find(id).orElseThrow(),
                        events.slots(id).stream().map(Slot::period).toList(),
                        List.of(),
                        others.organisations(),
                        new ArrayList<>());
        event.organisations().forEach(one -> event.people().add(event.register(beans, one, true)));
        person = event.people().getFirst();
        TestVersion.publish(beans, event, List.of());
    }

    void agreeWithSix() {
        for (int other = 1; other <= 6; other++) {
            agree(event.organisations().get(other));
            Heard.everything(database);
        }
    }

    /// What the two groups of the pattern found, each time.
    static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1) + " " + one.group(2).strip())
                .toList();
    }

    private void agree(OrganisationId other) {
        Instant now = Instant.parse("2017-09-01T08:00:00Z");
        matchmaking.enter(
                event.id(),
                List.of(
                        new NewRequest(
                                event.organisations().getFirst(),
                                other,
                                Wish.WANT,
                                Optional.of(Wish.WANT),
                                Mode.ONLINE,
                                "",
                                RequestState.ACCEPTED,
                                Map.of(),
                                now,
                                Optional.of(now))));
    }

    private static NewEvent event() {
        return new NewEvent(
                new EventBasics(
                        "night-" + PersonId.next(),
                        Translated.of("Night of two hours", "Dviejų valandų naktis"),
                        Translated.empty(),
                        BERLIN,
                        LAST_OF_SUMMER,
                        LAST_OF_SUMMER.plusDays(1),
                        new Place("", "", "Berlin", "DE"),
                        "",
                        List.of("en")),
                new MeetingRules(20, 5, 0, 30, 2, 0),
                Optional.empty(),
                Map.of(),
                List.of(
                        window(0, "10:00", "10:20"),
                        window(1, "02:20", "03:00"),
                        window(1, "10:00", "10:20")));
    }

    private static MeetingWindow window(int day, String from, String until) {
        return new MeetingWindow(
                LAST_OF_SUMMER.plusDays(day), LocalTime.parse(from), LocalTime.parse(until));
    }
}
