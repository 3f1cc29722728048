package org.kontor.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
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
@KontorTest
class TimeZonesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate LAST_OF_SUMMER = LocalDate.of(2017, 10, 28);
    private static final List<Instant> STARTS =
            Stream.of(
                            "2017-10-28T08:00:00Z",
                            "2017-10-29T00:20:00Z",
                            "2017-10-29T00:45:00Z",
                            "2017-10-29T01:10:00Z",
                            "2017-10-29T01:35:00Z",
                            "2017-10-29T09:00:00Z")
                    .map(Instant::parse)
                    .toList();

    private static final List<String> BERLINS =
            List.of(
                    "Sat, 28 Oct 2017, 10:00",
                    "Sun, 29 Oct 2017, 02:20 (UTC+02:00)",
                    "Sun, 29 Oct 2017, 02:45 (UTC+02:00)",
                    "Sun, 29 Oct 2017, 02:10 (UTC+01:00)",
                    "Sun, 29 Oct 2017, 02:35 (UTC+01:00)",
                    "Sun, 29 Oct 2017, 10:00");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Instance instance;
    @Autowired Matchmaking matchmaking;

    private SmallEvent event;
    private PersonId person;

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

    private void agreeWithSix() {
        for (int other = 1; other <= 6; other++) {
            agree(event.organisations().get(other));
            Heard.everything(database);
        }
    }

    /// The clock is kept from one test class to the next for a moment.
    @AfterEach
    void itIsTodayAgain() {
        instance.clock().moveTo(Instant.now());
    }

    @Test
    void theAgendaTellsTheHourThatComesTwiceApart() throws Exception {
        agreeWithSix();
        assertThat(events.slots(event.id())).extracting(Slot::startsAt).isEqualTo(STARTS);
        assertThat(found(page(), "<p class=\"when\">\\s*<time datetime=\"([^\"]+)\">([^<]+)<"))
                .containsExactly(
                        "2017-10-28T08:00:00Z 10:00",
                        "2017-10-29T00:20:00Z 02:20 (UTC+02:00)",
                        "2017-10-29T00:45:00Z 02:45 (UTC+02:00)",
                        "2017-10-29T01:10:00Z 02:10 (UTC+01:00)",
                        "2017-10-29T01:35:00Z 02:35 (UTC+01:00)",
                        "2017-10-29T09:00:00Z 10:00");
        // From these the page tells each reader the time of their own zone.
        assertThat(found(page(), "data-viewer-time=\"([^\"]+)\" data-zone=\"([^\"]+)\""))
                .containsExactlyElementsOf(
                        STARTS.stream().map(start -> start + " Europe/Berlin").toList());
    }

    @Test
    void theFeedMeansTheSameInstantsWhereverItIsRead() throws Exception {
        agreeWithSix();
        String settings =
                browser.perform(post("/en/calendar").with(As.person(person)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String feed = found(settings, "(/calendar/[^\".]+)(\\.ics)").getFirst().replace(" ", "");
        String text = browser.perform(get(feed)).andReturn().getResponse().getContentAsString();
        List<Instant> starts =
                new CalendarBuilder()
                        .build(new StringReader(text)).<VEvent>getComponents("VEVENT").stream()
                                .map(one -> start(one))
                                .map(Instant::from)
                                .sorted()
                                .toList();
        assertThat(starts).isEqualTo(STARTS);
        assertThat(Stream.of("Europe/Vilnius", "America/New_York", "Asia/Kathmandu"))
                .extracting(zone -> seen(starts, zone))
                .containsExactly(
                        "28 11:00, 29 03:20, 29 03:45, 29 03:10, 29 03:35, 29 11:00",
                        "28 04:00, 28 20:20, 28 20:45, 28 21:10, 28 21:35, 29 05:00",
                        "28 13:45, 29 06:05, 29 06:30, 29 06:55, 29 07:20, 29 14:45");
    }

    @Test
    void theMailsSayTheEventsTimeWithItsZone() {
        agreeWithSix();
        assertThat(mails().stream().map(text -> found(text, "- (New: .*), (online)").getFirst()))
                .containsExactly(
                        "New: Cluster B, Sat, 28 Oct 2017, 10:00 online",
                        "New: Cluster C, Sun, 29 Oct 2017, 02:20 (UTC+02:00) online",
                        "New: Cluster D, Sun, 29 Oct 2017, 02:45 (UTC+02:00) online",
                        "New: Cluster E, Sun, 29 Oct 2017, 02:10 (UTC+01:00) online",
                        "New: Cluster F, Sun, 29 Oct 2017, 02:35 (UTC+01:00) online",
                        "New: Cluster G, Sun, 29 Oct 2017, 10:00 online");
        assertThat(
                        database.sql("select count(*) from notify.mail where text not like :zone")
                                .param("zone", "%All times are in Europe/Berlin.%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource
    void theMailsSayTheReadersOwnTimeToo(String zone, List<String> seen) throws Exception {
        browser.perform(
                        post("/en/me")
                                .param("name", "Reader")
                                .param("language", "en")
                                .param("zone", zone)
                                .param("version", "0")
                                .with(As.person(person))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        agreeWithSix();
        assertThat(
                        mails().stream()
                                .map(text -> found(text, "- New: Cluster ., (.*)(), online"))
                                .map(List::getFirst)
                                .map(String::strip))
                .isEqualTo(
                        IntStream.range(0, 6)
                                .mapToObj(
                                        i ->
                                                "%s [%s %s]"
                                                        .formatted(
                                                                BERLINS.get(i), seen.get(i), zone))
                                .toList());
        assertThat(mails())
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .contains(
                                                "All times are in Europe/Berlin.",
                                                "Where clocks in your own zone, "
                                                        + zone
                                                        + ", show another time, it stands in brackets."));
    }

    static Stream<Arguments> theMailsSayTheReadersOwnTimeToo() {
        return Stream.of(
                Arguments.of(
                        "Europe/Vilnius",
                        List.of(
                                "11:00",
                                "03:20 (UTC+03:00)",
                                "03:45 (UTC+03:00)",
                                "03:10 (UTC+02:00)",
                                "03:35 (UTC+02:00)",
                                "11:00")),
                Arguments.of(
                        "America/New_York",
                        List.of(
                                "04:00",
                                "Sat, 28 Oct 2017, 20:20",
                                "Sat, 28 Oct 2017, 20:45",
                                "Sat, 28 Oct 2017, 21:10",
                                "Sat, 28 Oct 2017, 21:35",
                                "05:00")),
                Arguments.of(
                        "Asia/Kathmandu",
                        List.of("13:45", "06:05", "06:30", "06:55", "07:20", "14:45")));
    }

    private List<String> mails() {
        return database.sql(
                        """
                        select text from notify.mail
                        where recipient = (select email from identity.person where id = :id)
                        order by id
                        """)
                .param("id", person.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Temporal start(VEvent event) {
        return Objects.requireNonNull(event.<Temporal>getDateTimeStart()).getDate();
    }

    private String page() throws Exception {
        return browser.perform(get("/en" + event.card().path() + "/agenda").with(As.person(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String seen(List<Instant> instants, String zone) {
        var format =
                DateTimeFormatter.ofPattern("d HH:mm", Locale.ENGLISH).withZone(ZoneId.of(zone));
        return String.join(", ", instants.stream().map(format::format).toList());
    }

    /// What the two groups of the pattern found, each time.
    private static List<String> found(String text, String pattern) {
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
