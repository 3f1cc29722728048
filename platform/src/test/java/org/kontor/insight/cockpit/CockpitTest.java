package org.kontor.insight.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.documents.Sheet;
import org.kontor.documents.SheetReader;
import org.kontor.identity.People;
import org.kontor.insight.cockpit.CockpitPage.Step;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// The organiser sees how far everybody has come, opens the rows behind, and reminds people.
@KontorTest
class CockpitTest {
    private static final Instant ASKED = Instant.parse("2017-08-01T09:00:00Z");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired Matchmaking matchmaking;
    @Autowired PlanningMeetings planning;
    @Autowired Cockpit cockpit;
    @Autowired Instance instance;

    private SmallEvent event;
    private String path;
    private PersonId organiser;

    @BeforeEach
    void anEventWhoseClustersAskEachOther() {
        instance.becomes(Installation.DEMONSTRATION);
        instance.clock().moveTo(Instant.parse("2117-09-01T08:00:00Z"));
        event = SmallEvent.create(beans, 8, 2, 5);
        path = "/en" + event.card().path() + "/cockpit";
        organiser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "O", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        matchmaking.enter(
                event.id(),
                List.of(
                        request(0, 1, RequestState.ACCEPTED),
                        request(0, 2, RequestState.PENDING),
                        request(3, 1, RequestState.DECLINED),
                        request(3, 4, RequestState.WITHDRAWN)));
    }

    @Test
    void theFunnelCountsOrganisationsAndEncountersAndEachFigureOpensItsRows() throws Exception {
        assertThat(cockpit.steps(event.card()))
                .containsExactly(
                        new Step(Stage.INVITED, 5, 0),
                        new Step(Stage.REGISTERED, 5, 0),
                        new Step(Stage.COMPLETE, 0, 0),
                        new Step(Stage.ASKED, 4, 3),
                        new Step(Stage.ACCEPTED, 2, 1),
                        new Step(Stage.SCHEDULED, 0, 0),
                        new Step(Stage.HELD, 0, 0));

        reads(
                "/organisations?stage=ACCEPTED",
                allOf(
                        containsString("Cluster A"),
                        containsString("Cluster B"),
                        not(containsString("Cluster C"))));
        reads(
                "/organisations?stage=ASKED&missing=true",
                allOf(containsString("Cluster E"), not(containsString("Cluster A"))));
        reads(
                "/meetings?of=ASKED&organisation=" + event.organisations().get(3),
                allOf(
                        containsString("declined"),
                        not(containsString("Cluster A")),
                        not(containsString("withdrawn"))));
    }

    @Test
    void aProfileIsCompleteWhereItsMeterSaysThatNothingIsMissing() throws Exception {
        matchmaking.introduce(
                event.id(),
                Map.of(
                        event.organisations().get(0), told(List.of("en")),
                        event.organisations().get(1), told(List.of()),
                        event.organisations().get(2), told(List.of("en"))));
        for (int organisation : List.of(0, 1)) {
            matchmaking.offer(
                    event.id(),
                    List.of(
                            opportunity(organisation, Direction.OFFER),
                            opportunity(organisation, Direction.REQUEST)));
        }
        matchmaking.offer(event.id(), List.of(opportunity(2, Direction.OFFER)));
        assertThat(cockpit.organisations(event.card(), Stage.COMPLETE, false))
                .extracting(Standing::name)
                .containsExactly("Cluster A");
        assertThat(cockpit.steps(event.card())).contains(new Step(Stage.COMPLETE, 1, 0));

        PersonId own = event.people().getFirst();
        browser.perform(get("/en" + event.card().path() + "/profile").with(As.person(own)))
                .andExpect(content().string(containsString("Nothing is missing.")));
    }

    private static Introduction told(List<String> languages) {
        return new Introduction(
                Translated.of("a".repeat(200), "b"),
                List.of("22.22"),
                List.of("plastics", "moulds", "recycling"),
                new PartnersSought(List.of("RESEARCH"), List.of("FI")),
                languages);
    }

    private NewOpportunity opportunity(int organisation, Direction direction) {
        return new NewOpportunity(
                event.organisations().get(organisation),
                direction,
                OpportunityKind.BUSINESS,
                Translated.english("Presses"),
                Translated.empty(),
                List.of());
    }

    @Test
    void whoeverAskedNobodyOrOwesAnAnswerIsRemindedOnceADayInTheirOwnLanguage() throws Exception {
        assertThat(named(Concern.NO_WISHES))
                .containsExactly("Delegate 2", "Delegate 3", "Delegate 5");
        assertThat(named(Concern.NO_ANSWERS)).containsExactly("Delegate 3");

        remind("NO_WISHES", Optional.of(event.people().get(1)));
        remind("NO_WISHES", Optional.of(event.people().get(1)));
        remind("NO_WISHES", Optional.of(event.people().get(0)));
        assertThat(mails())
                .containsExactly("Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?");
        reads("/people?concern=NO_WISHES", containsString("reminded today"));

        remind("NO_WISHES", Optional.empty());
        assertThat(mails())
                .containsExactly(
                        "Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?",
                        "Delegate 3: Small event: whom would you like to meet?",
                        "Delegate 5: Small event: whom would you like to meet?");
        reads("/people?concern=NO_WISHES", containsString("Everybody was reminded today"));

        instance.clock().moveTo(Instant.parse("2117-09-02T08:00:00Z"));
        remind("NO_WISHES", Optional.of(event.people().get(1)));
        remind("NO_ANSWERS", Optional.empty());
        assertThat(mails())
                .filteredOn(mail -> mail.startsWith("Delegate 2") || mail.contains("answer"))
                .containsExactly(
                        "Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?",
                        "Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?",
                        "Delegate 3: Small event: 1 organisation waits for your answer");
        assertThat(audited()).containsExactly(1, 2, 1, 1);
    }

    @Test
    void gapsLoadAndMeetingsComeFromThePublishedTimetable() throws Exception {
        Heard.everything(database);
        planning.plan(IntStream.range(0, 4).mapToObj(i -> event.wish(3, 4)).toList());
        List<MeetingId> ours =
                database.sql(
                                "select id from scheduling.meeting where event_id = :event and request_id is null order by id")
                        .param("event", event.id().value())
                        .query((row, number) -> new MeetingId(row.getObject(1, UUID.class)))
                        .list();
        TestVersion.publish(
                beans,
                event,
                List.of(
                        new TestVersion.At(ours.get(0), 1, 0, 3, 4),
                        new TestVersion.At(ours.get(1), 3, 1, 3, 4),
                        new TestVersion.At(ours.get(2), 5, 0, 3, 4),
                        new TestVersion.At(ours.get(3), 7, 0, 3, 4)));

        assertThat(named(Concern.GAPS)).containsExactly("Delegate 4", "Delegate 5");
        Load load = cockpit.load(event.card());
        assertThat(load.rows())
                .containsExactly(
                        new Load.Row(Load.Kind.TABLES, "Hall A", 2, Map.of(1, 1, 3, 1, 5, 1, 7, 1)),
                        new Load.Row(Load.Kind.PEOPLE, "", 5, Map.of(1, 2, 3, 2, 5, 2, 7, 2)));
        assertThat(load.rows().getFirst().shade(load.slots().getFirst())).isEqualTo(3);
        reads("", allOf(containsString("version 1"), containsString("Hall A: tables (2)")));
        reads("/meetings?of=SCHEDULED&by=COUNTRY&one=DE&other=DE", containsString("Cluster D"));
        reads("/matrix?by=COUNTRY&of=SCHEDULED", containsString(">4</a>"));
        reads("/matrix?by=SECTOR&of=SCHEDULED", containsString("no sector given"));
    }

    @Test
    void everyTableComesAsXlsxAndCsv() throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            assertThat(rows("/meetings." + format + "?of=ASKED", format))
                    .containsExactly(
                            "Cluster A, Cluster B, accepted, without a slot",
                            "Cluster A, Cluster C, waits for an answer",
                            "Cluster D, Cluster B, declined");
        }
        for (String table :
                List.of("funnel", "organisations", "people", "load", "matrix", "meetings")) {
            for (String format : List.of("csv", "xlsx")) {
                assertThat(download("/" + table + "." + format)).isNotEmpty();
            }
        }
        assertThat(SheetReader.read(new ByteArrayInputStream(download(".xlsx")), "all.xlsx").rows())
                .hasSize(Stage.values().length);
    }

    private List<String> rows(String file, String format) throws Exception {
        Sheet sheet = SheetReader.read(new ByteArrayInputStream(download(file)), "rows." + format);
        return sheet.rows().stream()
                .map(
                        row ->
                                String.join(
                                        ", ",
                                        row.text("Who asked"),
                                        row.text("Who was asked"),
                                        row.text("Where it stands")))
                .toList();
    }

    private byte[] download(String file) throws Exception {
        return browser.perform(get(path + file).with(As.person(organiser)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<String> named(Concern concern) {
        return cockpit.people(event.card(), concern).stream()
                .map(ConcernRow::name)
                .sorted()
                .toList();
    }

    private void remind(String concern, Optional<PersonId> person) throws Exception {
        var request = post(path + "/nudges").param("concern", concern);
        person.ifPresent(id -> request.param("person", id.toString()));
        browser.perform(request.with(csrf()).with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
    }

    private void reads(String page, Matcher<String> expected) throws Exception {
        browser.perform(get(path + page).with(As.person(organiser)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }

    private List<String> mails() {
        return database.sql(
                        """
                        select person.name || ': ' || subject from notify.mail
                        join identity.person on email = recipient
                        where person.id = any (:people) order by mail.id
                        """)
                .param("people", event.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Integer> audited() {
        return database.sql(
                        """
                        select (facts ->> 'people')::int from audit.entry
                        join audit_apart.details on entry_id = entry.id
                        where subject_id = :event and action = 'insight.audit.nudged' order by entry.id
                        """)
                .param("event", event.id().value())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private NewRequest request(int from, int to, RequestState state) {
        return new NewRequest(
                event.organisations().get(from),
                event.organisations().get(to),
                Wish.WANT,
                Optional.empty(),
                Mode.ON_SITE,
                "",
                state,
                Map.of(),
                ASKED,
                state == RequestState.PENDING
                        ? Optional.empty()
                        : Optional.of(ASKED.plus(Duration.ofDays(1))));
    }
}
