package org.kontor.events.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.SeriesId;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KontorTest
class SeriesTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired AllSeries all;
    @Autowired People people;

    private PersonId administrator;

    @BeforeEach
    void anAdministrator() {
        administrator =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "A", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
    }

    @Test
    void aSeriesHasOtherNamesAndEditions() throws Exception {
        SeriesId id = SeriesId.next();
        for (int time = 0; time < 2; time++) {
            send("/series/new", id, "0", "Cluster Days", "CD\n\n Days of Clusters \nCD")
                    .andExpect(redirectedUrl("/en/series/" + id));
        }
        assertThat(all.find(id))
                .contains(
                        new Series(
                                id,
                                Translated.english("Cluster Days"),
                                List.of("CD", "Days of Clusters"),
                                0));
        send("/series/" + id + "/form", id, "0", "Days of Clusters", "CD")
                .andExpect(redirectedUrl("/en/series/" + id));
        send("/series/" + id + "/form", id, "0", "Overtaken", "").andExpect(status().isConflict());

        String first = "first-" + UUID.randomUUID();
        String second = "second-" + UUID.randomUUID();
        setup.add(Fixture.event(first));
        setup.add(Fixture.event(second));
        edition(first, id, "1").andExpect(redirectedUrl("/en/events/" + first + "/setup"));
        edition(second, id, "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another event is this edition")));
        edition(second, id, "2").andExpect(redirectedUrl("/en/events/" + second + "/setup"));

        assertThat(events.editions(id))
                .extracting(event -> event.slug())
                .containsExactly(second, first);
        browser.perform(get("/en/series/" + id))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Also known as CD"),
                                                containsString("2nd edition"),
                                                containsString(second))));
        browser.perform(get("/lt/events/" + first))
                .andExpect(content().string(containsString("/lt/series/" + id)));
    }

    private ResultActions send(
            String path, SeriesId id, String version, String name, String aliases)
            throws Exception {
        return browser.perform(
                post("/en" + path)
                        .param("new-id", id.toString())
                        .param("version", version)
                        .param("name-en", name)
                        .param("aliases", aliases)
                        .with(csrf())
                        .with(As.person(administrator)));
    }

    private ResultActions edition(String slug, SeriesId series, String number) throws Exception {
        return browser.perform(
                post("/en/events/" + slug + "/setup/basics")
                        .param("version", "1")
                        .param("name-en", "Cluster Days")
                        .param("zone", "Europe/Berlin")
                        .param("first-day", Fixture.DAY.toString())
                        .param("last-day", Fixture.DAY.plusDays(1).toString())
                        .param("city", "Stuttgart")
                        .param("country", "DE")
                        .param("languages", "en")
                        .param("series", series.toString())
                        .param("edition", number)
                        .with(csrf())
                        .with(As.person(administrator)));
    }
}
