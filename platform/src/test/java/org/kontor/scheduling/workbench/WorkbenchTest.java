package org.kontor.scheduling.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.scheduling.workbench.Change.Kind;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class WorkbenchTest {
    @Autowired JdbcClient database;
    @Autowired BeanFactory beans;
    @Autowired PlanningMeetings planning;
    @Autowired TimetableVersions versions;
    @Autowired PlanQueries plans;
    @Autowired TimetableWorkbook workbook;
    @Autowired LeftOutRows leftOut;
    @Autowired People people;
    @Autowired MockMvc browser;

    private SmallEvent event;
    private List<MeetingId> meetings;
    private VersionId first;
    private VersionId second;
    private PersonId organiser;

    @BeforeEach
    void build() {
        event = SmallEvent.create(beans, 4, 2, 4);
        planning.plan(
                List.of(event.wish(0, 1), event.wish(0, 2), event.wish(1, 2), event.wish(2, 3)));
        meetings = event.meetings(database);
        first =
                TestVersion.store(
                        database,
                        event,
                        1,
                        List.of(
                                new At(meetings.get(0), 1, 0, 0, 1),
                                new At(meetings.get(1), 2, 0, 0, 2),
                                new At(meetings.get(2), 3, 0, 1, 2)));
        second =
                TestVersion.store(
                        database,
                        event,
                        2,
                        List.of(
                                new At(meetings.get(0), 1, 1, 0, 1),
                                new At(meetings.get(1), 4, 0, 0, 2),
                                new At(meetings.get(3), 3, 0, 2, 3)));
        leaveOut(second, meetings.get(2));
        organiser =
                people.register(
                        new EmailAddress("orga-" + first + "@example.org"), "Orga", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
    }

    @Test
    void twoVersionsAreComparedMeetingByMeetingAndPersonByPerson() {
        List<Change> changes = Change.between(plans.placed(first), plans.placed(second));
        assertThat(changes)
                .extracting(change -> change.meeting().title(), Change::kinds)
                .containsExactly(
                        tuple("Cluster A – Cluster B", Set.of(Kind.TABLE)),
                        tuple("Cluster B – Cluster C", Set.of(Kind.DROPPED)),
                        tuple("Cluster C – Cluster D", Set.of(Kind.ADDED)),
                        tuple("Cluster A – Cluster C", Set.of(Kind.MOVED)));
        var page = new ChangesPage(bench(2), List.of(), versions.find(event.id(), 1), changes);
        assertThat(page.people())
                .extracting(ChangesPage.Personal::name, ChangesPage.Personal::counts)
                .containsExactly(
                        tuple("Delegate 3", Map.of(Kind.DROPPED, 1, Kind.ADDED, 1, Kind.MOVED, 1)),
                        tuple("Delegate 1", Map.of(Kind.TABLE, 1, Kind.MOVED, 1)),
                        tuple("Delegate 2", Map.of(Kind.TABLE, 1, Kind.DROPPED, 1)),
                        tuple("Delegate 4", Map.of(Kind.ADDED, 1)));
    }

    @Test
    void whatIsLeftOutSaysWhyAndWhatWouldHelp() {
        assertThat(leftOut.of(bench(2), Language.EN).rows())
                .containsExactly(
                        new LeftOutPage.Row(
                                meetings.get(2),
                                "Cluster B – Cluster C",
                                "Nearest was Tue, 21 Sept 2117, 10:00, but Delegate 2 is in the meeting Cluster A – Cluster B; all tables are taken.",
                                Optional.of(
                                        "Move the meeting Cluster A – Cluster B to Tue, 21 Sept 2117, 10:25; then it fits on Tue, 21 Sept 2117, 10:00."),
                                Optional.empty()));
        assertThat(leftOut.of(bench(2), Language.LT).rows().getFirst().reason())
                .contains(
                        "Delegate 2 tuo metu susitikime Cluster A – Cluster B; visi stalai užimti");
    }

    @Test
    void theWorkbookHasMeetingsPeopleAndWhatIsLeftOut() throws Exception {
        var out = new ByteArrayOutputStream();
        workbook.write(bench(2), Language.EN, out);
        try (var read =
                new ReadableWorkbook(
                        new ByteArrayInputStream(out.toByteArray()),
                        new ReadingOptions(true, false))) {
            List<List<String>> sheets = new ArrayList<>();
            read.getSheets().forEach(sheet -> sheets.add(List.of(sheet.getName())));
            assertThat(sheets)
                    .containsExactly(List.of("Meetings"), List.of("People"), List.of("Left out"));
            assertThat(rows(read, 0))
                    .containsExactly(
                            "Slot|Start|End|Table|Area or link|Organisation|Country|Delegates|Organisation|Country|Delegates",
                            "1|2117-09-21T10:00|2117-09-21T10:20|2|Hall A|Cluster A|Germany|Delegate 1|Cluster B|Germany|Delegate 2",
                            "3|2117-09-21T10:50|2117-09-21T11:10|1|Hall A|Cluster C|Germany|Delegate 3|Cluster D|Germany|Delegate 4",
                            "4|2117-09-21T11:15|2117-09-21T11:35|1|Hall A|Cluster A|Germany|Delegate 1|Cluster C|Germany|Delegate 3");
            assertThat(rows(read, 1))
                    .contains(
                            "Delegate 3|Cluster C|2117-09-21T10:50|2117-09-21T11:10|1|Hall A|Cluster D|Germany|Delegate 4",
                            "Delegate 3|Cluster C|2117-09-21T11:15|2117-09-21T11:35|1|Hall A|Cluster A|Germany|Delegate 1")
                    .hasSize(7);
            assertThat(rows(read, 2))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("Cluster B – Cluster C|Nearest was");
        }
    }

    @Test
    void everyViewOpensForTheOrganiserAlone() throws Exception {
        String path = "/en" + event.card().path() + "/timetable/versions/2";
        for (String view :
                List.of(
                        "",
                        "/people",
                        "/people/" + event.people().getFirst(),
                        "/load",
                        "/left-out",
                        "/changes",
                        "/papers",
                        "?meeting=" + meetings.getFirst() + "&of=" + event.people().getFirst(),
                        "/timetable.xlsx")) {
            browser.perform(get(path + view).with(As.person(organiser))).andExpect(status().isOk());
            browser.perform(get(path + view).with(As.person(event.people().getFirst())))
                    .andExpect(status().isForbidden());
        }
        browser.perform(get(path.replace("/2", "/3")).with(As.person(organiser)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aMeetingOpensBesideTheGrid() throws Exception {
        String path = "/en" + event.card().path() + "/timetable/versions/2";
        browser.perform(get(path + "/meetings/" + meetings.getFirst()).with(As.person(organiser)))
                .andExpect(redirectedUrl(path + "?meeting=" + meetings.getFirst()));
        String panel =
                browser.perform(
                                get(path + "/meetings/" + meetings.getFirst())
                                        .with(As.person(organiser))
                                        .header("HX-Request", "true"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(panel)
                .contains("Cluster A – Cluster B", "Delegate 1", "10:00", "Table 2")
                .doesNotContain("<html");
    }

    private Workbench bench(int number) {
        return new Workbench(event.card(), versions.find(event.id(), number).orElseThrow());
    }

    private void leaveOut(VersionId version, MeetingId meeting) {
        String reasons =
                """
                {"nobodyFor": [],
                 "obstacles": {"1": [{"kind": "DelegateBusy", "delegate": "%1$s", "meeting": "%2$s"},
                                     {"kind": "TablesFull", "features": []}],
                               "2": [{"kind": "TablesFull", "features": []}, {"kind": "Unfair", "difference": 3},
                                     {"kind": "SlotNotAllowed"}]},
                 "cure": {"slot": "1", "delegates": [],
                          "change": {"kind": "MoveMeeting", "meeting": "%2$s", "slot": "2"}}}
                """
                        .formatted(event.people().get(1), meetings.getFirst());
        database.sql(
                        "insert into scheduling.left_out (version_id, meeting_id, reasons) values (:version, :meeting, :reasons::jsonb)")
                .param("version", version.value())
                .param("meeting", meeting.value())
                .param("reasons", reasons)
                .update();
    }

    private static List<String> rows(ReadableWorkbook read, int sheet) throws Exception {
        try (var rows = read.getSheet(sheet).orElseThrow().openStream()) {
            return rows.map(WorkbenchTest::text).toList();
        }
    }

    private static String text(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            boolean time =
                    row.getRowNum() > 1
                            && row.getCell(i) != null
                            && row.getCell(i).getDataFormatString() != null;
            cells.add(time ? row.getCellAsDate(i).orElseThrow().toString() : row.getCellText(i));
        }
        return String.join("|", cells);
    }
}
