package org.kontor.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.ConformsTo;
import org.kontor.KontorTest;
import org.kontor.events.AppearanceState;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.MeetingRules;
import org.kontor.events.NewEvent;
import org.kontor.events.Place;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionId;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.SpeakerId;
import org.kontor.events.Track;
import org.kontor.events.TrackColour;
import org.kontor.events.TrackId;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A night in Berlin on which the clocks go back: one session before, one across, one in each of
/// the two hours that are both called two o'clock.
@KontorTest
class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate SUNDAY = LocalDate.of(2017, 10, 29);

    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;

    private String slug;
    private EventId event;
    private RoomId hall;
    private TrackId track;
    private SpeakerId speaker;

    @BeforeEach
    void aNightOfTwentyFiveHours() {
        slug = "night-" + UUID.randomUUID();
        event = setup.add(event());
        hall = RoomId.next();
        programme.addRooms(event, List.of(new Room(hall, "Hall & Foyer", 80, Set.of(), 0)));
        track = TrackId.next();
        programme.addTracks(
                event,
                List.of(new Track(track, Translated.of("Light", "Šviesa"), TrackColour.ORANGE, 0)));
        speaker =
                programme.addSpeaker(
                        event,
                        "ნინო Žukaitė",
                        "Light",
                        new EmailAddress("nino@example.org"),
                        Translated.english("Wakes at night."));
        add("Before", "2017-10-28T23:00:00Z", "2017-10-28T23:30:00Z");
        add("Summer", "2017-10-29T00:15:00Z", "2017-10-29T00:45:00Z");
        add("Across", "2017-10-29T00:45:00Z", "2017-10-29T01:15:00Z");
        add("Winter", "2017-10-29T01:15:00Z", "2017-10-29T01:45:00Z");
    }

    @ConformsTo("schedule.xml.xsd")
    void theXmlConformsAndSaysEachInstant(Path schema) throws Exception {
        String xml = read("/en/events/" + slug + "/schedule.xml");
        SchemaFactory.newDefaultInstance()
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(all("<date>([^<]+)</date><start>([^<]+)</start><duration>([^<]+)<", xml))
                .containsExactly(
                        "2017-10-29T01:00:00+02:00 01:00 00:30",
                        "2017-10-29T02:15:00+02:00 02:15 00:30",
                        "2017-10-29T02:45:00+02:00 02:45 00:30",
                        "2017-10-29T02:15:00+01:00 02:15 00:30");
        assertThat(xml)
                .contains(
                        "index=\"1\" date=\"2017-10-29\" start=\"2017-10-29T00:00:00+02:00\" end=\"2017-10-30T00:00:00+01:00\"",
                        "<room name=\"Hall &amp; Foyer\" guid=\"" + hall + "\">",
                        "guid=\"" + speaker + "\">ნინო Žukaitė</person>");
    }

    @ConformsTo("schedule.json.schema.json")
    void theJsonConformsAndSaysEachInstant(Path schema) throws Exception {
        String json = read("/lt/events/" + slug + "/schedule.json");
        var validator =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                        .getSchema(Files.readString(schema), InputFormat.JSON);
        assertThat(validator.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(
                        all(
                                "\"date\":\"([^\"]+T[^\"]+)\",\"start\":\"([^\"]+)\",\"end\":\"([^\"]+)\"",
                                json))
                .containsExactly(
                        "2017-10-29T01:00:00+02:00 01:00 2017-10-29T01:30:00+02:00",
                        "2017-10-29T02:15:00+02:00 02:15 2017-10-29T02:45:00+02:00",
                        "2017-10-29T02:45:00+02:00 02:45 2017-10-29T02:15:00+01:00",
                        "2017-10-29T02:15:00+01:00 02:15 2017-10-29T02:45:00+01:00");
        assertThat(json).contains("\"track\":\"Šviesa\"", "\"name\":\"ნინო Žukaitė\"");
    }

    @Test
    void theCalendarIsRightForViewersAnywhere() throws Exception {
        String text = read("/en/events/" + slug + "/programme.ics");
        List<VEvent> entries =
                new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
        assertThat(entries)
                .extracting(ScheduleTest::told)
                .containsExactly(
                        "Before 2017-10-28T23:00:00Z 2017-10-28T23:30:00Z",
                        "Summer 2017-10-29T00:15:00Z 2017-10-29T00:45:00Z",
                        "Across 2017-10-29T00:45:00Z 2017-10-29T01:15:00Z",
                        "Winter 2017-10-29T01:15:00Z 2017-10-29T01:45:00Z");
        assertThat(entries.stream().map(ScheduleTest::starts))
                .extracting(
                        at -> local(at, "Europe/Vilnius"),
                        at -> local(at, "America/New_York"),
                        at -> local(at, "Asia/Kathmandu"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2017-10-29T02:00", "2017-10-28T19:00", "2017-10-29T04:45"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2017-10-29T03:15", "2017-10-28T20:15", "2017-10-29T06:00"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2017-10-29T03:45", "2017-10-28T20:45", "2017-10-29T06:30"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2017-10-29T03:15", "2017-10-28T21:15", "2017-10-29T07:00"));
    }

    @Test
    void theGridHasAllHoursOfTheDayAndTellsTheTwoApart() throws Exception {
        String page = read("/en/events/" + slug + "/programme?view=grid");
        assertThat(all("<th scope=\"row\"><time datetime=\"([^\"]+)\">([^<]+)</time>", page))
                .containsExactly(
                        "2017-10-28T23:00:00Z 01:00",
                        "2017-10-28T23:30:00Z 01:30",
                        "2017-10-29T00:15:00Z 02:15 (UTC+02:00)",
                        "2017-10-29T00:45:00Z 02:45 (UTC+02:00)",
                        "2017-10-29T01:15:00Z 02:15 (UTC+01:00)");
    }

    private void add(String title, String starts, String ends) {
        SessionId session =
                programme.addSession(
                        event,
                        new SessionPlan(
                                SessionKind.SEMINAR,
                                Translated.english(title),
                                Translated.english("Lamps < lights & \"stars\""),
                                "",
                                SessionLevel.ALL,
                                Instant.parse(starts),
                                Instant.parse(ends),
                                0),
                        new SessionSetting(Optional.of(hall), Optional.of(track), Set.of(speaker)));
        programme.settle(speaker, session, AppearanceState.CONFIRMED);
    }

    private NewEvent event() {
        return new NewEvent(
                new EventBasics(
                        slug,
                        Translated.of("Night of lights", "Šviesų naktis"),
                        Translated.empty(),
                        BERLIN,
                        SUNDAY,
                        SUNDAY,
                        new Place("Planetarium", "", "Berlin", "DE"),
                        "",
                        List.of("en")),
                MeetingRules.usual(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    private String read(String path) throws Exception {
        return browser.perform(get(path))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(
                        found ->
                                java.util.stream.IntStream.rangeClosed(1, found.groupCount())
                                        .mapToObj(found::group)
                                        .collect(java.util.stream.Collectors.joining(" ")))
                .toList();
    }

    private static String told(VEvent entry) {
        String title = entry.getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
        Instant ends = instant(entry.<DtEnd<?>>getProperty(Property.DTEND).orElseThrow().getDate());
        return "%s %s %s".formatted(title, starts(entry), ends);
    }

    private static Instant starts(VEvent entry) {
        return instant(entry.<DtStart<?>>getProperty(Property.DTSTART).orElseThrow().getDate());
    }

    private static Instant instant(TemporalAccessor time) {
        return time instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : time instanceof OffsetDateTime offset ? offset.toInstant() : Instant.from(time);
    }

    private static String local(Instant at, String zone) {
        return at.atZone(ZoneId.of(zone)).toLocalDateTime().toString();
    }
}
