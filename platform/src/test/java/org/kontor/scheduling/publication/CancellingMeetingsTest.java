package org.kontor.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.RequestWithdrawn;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class CancellingMeetingsTest {
    private static final Instant ASKED = Instant.parse("2117-08-01T09:00:00Z");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired Matchmaking matchmaking;
    @Autowired PublishingTimetable publishing;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired People people;
    @Autowired MockMvc browser;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionOperations transaction;

    private SmallEvent event;
    private List<RequestId> requests;
    private List<MeetingId> meetings;

    /// Clusters A and B meet, and A and C; the timetable is published.
    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 3, 2, 3);
        requests = matchmaking.enter(event.id(), List.of(agreed(0, 1), agreed(0, 2)));
        Heard.everything(database);
        meetings = List.of(meetingOf(requests.get(0)), meetingOf(requests.get(1)));
        TestVersion.store(
                database,
                event,
                1,
                List.of(new At(meetings.get(0), 1, 0, 0, 1), new At(meetings.get(1), 2, 1, 0, 2)));
        assertThat(publishing.publish(event.card(), 1, Optional.empty())).isEmpty();
        database.sql("delete from notify.mail").update();
    }

    @Test
    void aWithdrawnWishTakesItsMeetingOutOfThePublishedTimetableAtOnce() {
        keepPaper();
        withdraw(requests.getFirst());

        assertThat(states()).containsExactly("CANCELLED", "SCHEDULED");
        assertThat(placements.of(versions.published(event.id()).orElseThrow().id()))
                .extracting(Placement::meeting)
                .containsExactly(meetings.get(1));
        assertThat(occupied()).containsExactly(meetings.get(1).toString());
        assertThat(database.sql("select count(*) from scheduling.paper").query(Long.class).single())
                .isZero();
        assertThat(mails()).containsExactlyInAnyOrder(address(0), address(1));
        assertThat(mailTo(0))
                .isEqualTo(
                        """
                        Good day Delegate 1,

                        a side no longer wishes to meet, so your time at Small event is free again. Cancelled:

                        - Tue, 21 Sept 2117, 10:00, table 1 (Hall A): Cluster B

                        All times are in Europe/Berlin.
                        Your whole agenda: http://localhost:8080/en/events/%s/agenda
                        The files with this mail bring your calendar up to date. If it follows your agenda by its address, it does so by itself.
                        """
                                .formatted(event.card().slug()));
        assertThat(MailedCalendars.of(database, address(1)))
                .containsExactly(
                        "cancelled-1.ics text/calendar; charset=UTF-8; method=CANCEL | 1 CANCELLED 21170921T100000 Susitikimas: Cluster A");
        assertThat(reasons()).containsExactly("timetable.cancelled.withdrawn");
    }

    @Test
    void hearingItTwiceChangesNothingMore() {
        withdraw(requests.getFirst());
        List<String> before = everything();
        withdraw(requests.getFirst());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aDraftBuiltBeforeCanBePublishedWithoutTheMeetingAndTellsNobodyAgain() {
        TestVersion.store(
                database,
                event,
                2,
                List.of(new At(meetings.get(0), 1, 0, 0, 1), new At(meetings.get(1), 2, 1, 0, 2)));
        withdraw(requests.getFirst());
        database.sql("delete from notify.mail").update();
        Optional<Refusal> refusal =
                publishing.publish(
                        event.card(), 2, versions.published(event.id()).map(one -> one.id()));
        assertThat(refusal).isEmpty();
        assertThat(mails()).isEmpty();
        assertThat(occupied()).containsExactly(meetings.get(1).toString());
        assertThat(states()).containsExactly("CANCELLED", "SCHEDULED");
    }

    @Test
    void whoIsToldOfTheCancelledMeetingIsNotToldOfTheWithdrawnWishToo() throws Exception {
        PersonId colleague = event.register(beans, event.organisations().get(0), true);
        note(event.people().getFirst(), requests.get(0));
        note(event.people().getFirst(), requests.get(1));

        browser.perform(
                        post("/en%s/requests/%s/withdrawal"
                                        .formatted(event.card().path(), requests.getFirst()))
                                .param("version", "1")
                                .with(csrf())
                                .with(As.person(event.people().get(1))))
                .andExpect(status().is3xxRedirection());
        Heard.everything(database);

        assertThat(mails()).containsExactlyInAnyOrder(address(0), address(1));
        assertThat(mailTo(0)).contains("the other side no longer wishes to meet, so your time");
        assertThat(mailTo(1)).contains("Jūsų pusė atsiėmė pageidavimą susitikti");
        assertThat(
                        texts(
                                """
                                select person_id || ' ' || thing from notify.matter
                                where about = :event order by noted_at, thing
                                """))
                .containsExactly(
                        event.people().getFirst() + " " + requests.get(1),
                        colleague + " " + requests.get(0));
    }

    /// As if something about the request were to be told in the person's next digest.
    private void note(PersonId person, RequestId request) {
        database.sql(
                        """
                        insert into notify.matter (person_id, kind, about, thing, zone, noted_at, due_at)
                        values (:person, 'matchmaking.mail.answers', :event, :request, 'UTC', '2017-01-01', '2117-01-01')
                        """)
                .param("person", person.value())
                .param("event", event.id().value())
                .param("request", request.value())
                .update();
    }

    private void withdraw(RequestId request) {
        transaction.executeWithoutResult(
                status ->
                        publisher.publishEvent(
                                new RequestWithdrawn(
                                        event.id(), request, RequestWithdrawn.Why.NO_WISH)));
        Heard.everything(database);
    }

    private NewRequest agreed(int from, int to) {
        return new NewRequest(
                event.organisations().get(from),
                event.organisations().get(to),
                Wish.MUST,
                Optional.of(Wish.WANT),
                Mode.ON_SITE,
                "",
                RequestState.ACCEPTED,
                Map.of(),
                ASKED,
                Optional.of(ASKED));
    }

    private MeetingId meetingOf(RequestId request) {
        return MeetingId.of(
                database.sql("select id::text from scheduling.meeting where request_id = :request")
                        .param("request", request.value())
                        .query(String.class)
                        .single());
    }

    private void keepPaper() {
        database.sql(
                        """
                        insert into scheduling.paper (version_id, kind, language, asked_at, content)
                        values (:version, 'AGENDAS', 'en', now(), 'x')
                        """)
                .param("version", versions.published(event.id()).orElseThrow().id().value())
                .update();
    }

    private List<String> states() {
        return meetings.stream()
                .map(
                        meeting ->
                                database.sql("select state from scheduling.meeting where id = :id")
                                        .param("id", meeting.value())
                                        .query(String.class)
                                        .single())
                .toList();
    }

    private List<String> occupied() {
        return texts(
                "select distinct source_id::text from events.occupancy where event_id = :event");
    }

    private List<String> reasons() {
        return database.sql(
                        """
                        select facts ->> 'reason' from audit.entry
                        join audit_apart.details on entry_id = id
                        where action = 'timetable.audit.cancelled' and subject_id = :meeting
                        """)
                .param("meeting", meetings.getFirst().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> everything() {
        return texts(
                """
                select m::text from scheduling.meeting m where event_id = :event
                union all select o::text from events.occupancy o where event_id = :event
                union all select c::text from scheduling.calendar_entry c where event_id = :event
                union all select m::text from notify.mail m
                """);
    }

    private List<String> texts(String sql) {
        return database.sql(sql)
                .param("event", event.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> mails() {
        return database.sql("select recipient from notify.mail")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String mailTo(int person) {
        return database.sql("select text from notify.mail where recipient = :to")
                .param("to", address(person))
                .query(String.class)
                .single();
    }

    private String address(int person) {
        return people.find(event.people().get(person)).orElseThrow().email().value();
    }
}
