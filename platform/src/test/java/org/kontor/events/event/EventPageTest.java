package org.kontor.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.documents.PreviewPicture;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.desk.Attendance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

@KontorTest
class EventPageTest {
    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    @Autowired BeanFactory beans;
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;

    private Attendance event;

    @BeforeEach
    void anEvent() {
        event = Attendance.create(beans, 0);
    }

    @Test
    void machinesReadWhatPeopleRead() throws Exception {
        setup.addSessions(event.card().id(), List.of(Fixture.session(9, 0, 10, 30)));
        String page = page();
        Matcher structured = STRUCTURED.matcher(page);
        assertThat(structured.find()).isTrue();
        Map<?, ?> data = JsonMapper.shared().readValue(structured.group(1), Map.class);
        Map<?, ?> address =
                Map.of(
                        "@type", "PostalAddress",
                        "streetAddress", "Willi-Bleicher-Str. 19",
                        "addressLocality", "Stuttgart",
                        "addressCountry", "DE");
        assertThat(data.get("@context")).isEqualTo("https://schema.org");
        assertThat(data.get("@type")).isEqualTo("Event");
        assertThat(data.get("name")).isEqualTo("Clusters meet");
        assertThat(data.get("startDate")).isEqualTo("2017-09-21");
        assertThat(data.get("endDate")).isEqualTo("2017-09-22");
        assertThat(data.get("location"))
                .isEqualTo(
                        Map.of(
                                "@type",
                                "Place",
                                "name",
                                "Haus der Wirtschaft",
                                "address",
                                address));
        assertThat(data.get("subEvent"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "@type", "Event",
                                        "name", "Workshop",
                                        "startDate", "2017-09-21T09:00+02:00",
                                        "endDate", "2017-09-21T10:30+02:00",
                                        "location",
                                                Map.of(
                                                        "@type", "Place",
                                                        "name", "Haus der Wirtschaft",
                                                        "address", address))));
        assertThat(page)
                .contains("<meta property=\"og:title\" content=\"Clusters meet\">")
                .containsPattern("<link rel=\"canonical\" href=\"http://[^\"]+/en/events/")
                .containsPattern("hreflang=\"lt\" href=\"http://[^\"]+/lt/events/");
    }

    @Test
    void aLinkToItIsPassedOnWithAPicture() throws Exception {
        Matcher picture =
                Pattern.compile("og:image\" content=\"http://[^/]+(/[^\"]+)\"").matcher(page());
        assertThat(picture.find()).isTrue();
        MockHttpServletResponse answer =
                browser.perform(MockMvcRequestBuilders.get(picture.group(1)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getContentAsByteArray())
                .isEqualTo(
                        PreviewPicture.png(
                                "Clusters meet",
                                "Thu, 21 Sept 2017 – Fri, 22 Sept 2017, Stuttgart"));
    }

    @Test
    void practicalFactsStandOnThePageInTheReadersLanguage() throws Exception {
        assertThat(page()).doesNotContain("How to get there");
        assertThat(save("0", "By </script> train.\n\nOr on foot.").getStatus()).isEqualTo(302);
        assertThat(page())
                .contains("<h3>How to get there</h3>")
                .contains("By &lt;/script&gt; train.</p>", ">Or on foot.</p>")
                .doesNotContain("Where to stay");
    }

    @Test
    void ofTwoWhoWriteThemTheSecondSeesWhatTheFirstWrote() throws Exception {
        save("0", "By train");
        MockHttpServletResponse second = save("0", "By boat");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("By boat", "By train");
        assertThat(page()).contains("By train").doesNotContain("By boat");
    }

    private MockHttpServletResponse save(String version, String directions) throws Exception {
        return browser.perform(
                        MockMvcRequestBuilders.post(event.path() + "/practical")
                                .param("version", version)
                                .param("directions-en", directions)
                                .with(csrf())
                                .with(As.person(event.organiser())))
                .andReturn()
                .getResponse();
    }

    private String page() throws Exception {
        return browser.perform(MockMvcRequestBuilders.get("/en" + event.card().path()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
