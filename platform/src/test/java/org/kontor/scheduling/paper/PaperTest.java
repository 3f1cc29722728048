package org.kontor.scheduling.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class PaperTest {
    private static final String GEORGIAN = "საქართველოს კლასტერი";

    @Autowired JdbcClient database;
    @Autowired BeanFactory beans;
    @Autowired PlanningMeetings planning;
    @Autowired MakingPaper making;
    @Autowired Papers papers;
    @Autowired PaperPersonalData personalData;
    @Autowired People people;
    @Autowired MockMvc browser;

    private SmallEvent event;
    private VersionId version;

    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 3, 2, 3);
        database.sql(
                        "update directory.organisation set name = :name, country = 'GE' where id = :id")
                .param("name", GEORGIAN)
                .param("id", event.organisations().get(1).value())
                .update();
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2)));
        List<MeetingId> meetings = event.meetings(database);
        version =
                TestVersion.store(
                        database,
                        event,
                        1,
                        List.of(
                                new At(meetings.get(0), 1, 0, 0, 1),
                                new At(meetings.get(1), 3, 1, 0, 2)));
        TestVersion.publish(database, event, version);
    }

    @Test
    void onesOwnAgendaIsReadableOnPaperInAllLetters() throws Exception {
        byte[] pdf =
                browser.perform(
                                get("/lt" + event.card().path() + "/agenda.pdf")
                                        .with(As.person(event.people().getFirst())))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("application/pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(pages(pdf))
                .singleElement()
                .asString()
                .contains(
                        "Delegate 1",
                        "Mažas renginys · Tvarkaraščio 1 versija",
                        "10:00–10:20",
                        GEORGIAN,
                        "Gruzija",
                        "1 stalas",
                        "Laisva",
                        "10:50–11:10",
                        "Cluster C",
                        "2 stalas",
                        "1 / 1");
    }

    @Test
    void allAgendasAreOnePersonAPageInOrderAndTablesOneAPage() throws Exception {
        var agendas = new Paper(version, PaperKind.AGENDAS, Language.EN);
        var tables = new Paper(version, PaperKind.TABLES, Language.EN);
        papers.ask(agendas);
        papers.ask(tables);
        making.make(agendas);
        making.make(tables);
        making.make(tables);
        assertThat(papers.states(version, Language.EN))
                .isEqualTo(
                        Map.of(
                                PaperKind.AGENDAS,
                                PaperState.READY,
                                PaperKind.TABLES,
                                PaperState.READY));
        assertThat(papers.states(version, Language.LT))
                .isEqualTo(
                        Map.of(
                                PaperKind.AGENDAS,
                                PaperState.NOT_ASKED,
                                PaperKind.TABLES,
                                PaperState.NOT_ASKED));
        assertThat(pages(papers.content(agendas).orElseThrow()))
                .satisfiesExactly(
                        page ->
                                assertThat(page)
                                        .contains("1 / 3", "Delegate 1\n", GEORGIAN, "Cluster C"),
                        page ->
                                assertThat(page)
                                        .contains("2 / 3", "Delegate 2\n", "Cluster A")
                                        .doesNotContain("Cluster C"),
                        page ->
                                assertThat(page)
                                        .contains("3 / 3", "Delegate 3\n", "Cluster A")
                                        .doesNotContain(GEORGIAN));
        assertThat(pages(papers.content(tables).orElseThrow()))
                .satisfiesExactly(
                        page ->
                                assertThat(page)
                                        .contains(
                                                "Table 1 · Hall A",
                                                "10:00–10:20",
                                                "Cluster A",
                                                GEORGIAN,
                                                "Delegate 2"),
                        page ->
                                assertThat(page)
                                        .contains(
                                                "Table 2 · Hall A",
                                                "10:50–11:10",
                                                "Cluster C",
                                                "Delegate 3"));
    }

    @Test
    void theOrganiserAsksOnceAndGetsTheDocumentWhenItIsReady() throws Exception {
        PersonId organiser =
                people.register(
                        new EmailAddress("o-" + version + "@example.org"), "Orga", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        String path = "/en" + event.card().path() + "/timetable/versions/1/papers";
        browser.perform(get(path + "/tables.pdf").with(As.person(organiser)))
                .andExpect(status().isNotFound());
        for (int i = 0; i < 2; i++) {
            browser.perform(post(path + "/tables").with(As.person(organiser)).with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        making.make(new Paper(version, PaperKind.TABLES, Language.EN));
        browser.perform(get(path + "/tables.pdf").with(As.person(organiser)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        personalData.erase(event.people().getFirst());
        browser.perform(get(path + "/tables.pdf").with(As.person(organiser)))
                .andExpect(status().isNotFound());
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new java.util.ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
