package org.kontor.scheduling.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.timetable.Sizes;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Before there are wishes, the organiser tries out how many meetings will fit, and what stands in
/// the way.
@KontorTest
class WhatIfTest {
    @Autowired BeanFactory beans;
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired WhatIfs whatIfs;

    @Test
    void tooFewTablesAreNamedAsTheBottleneck() {
        Draw draw = draw(new Assumptions(20, 1, 4, false, 100, 12, 2, 0, 0, 7));

        assertThat(draw.placed()).isEqualTo(24);
        assertThat(draw.noTable()).isEqualTo(draw.meetings() - 24).isPositive();
        assertThat(draw.proven()).isTrue();
    }

    @Test
    void tooFewSlotsAreNamedAsTheBottleneck() {
        Draw draw = draw(new Assumptions(12, 1, 11, false, 100, 3, 20, 0, 0, 7));

        assertThat(draw).isEqualTo(new Draw(20, 66, 18, 0, 48, 0, true));
    }

    @Test
    void theReserveIsAddedToTheTablesThatAreEnough() {
        var assumed = new Assumptions(5, 1, 4, false, 100, 5, 3, 34, 0, 1);

        assertThat(assumed.places()).isEqualTo(5);
        assertThat(Trying.sizes(assumed, 0, () -> false).tables())
                .hasValue(new Sizes.Enough(2, true));
        assertThat(assumed.withReserve(2)).isEqualTo(4);
    }

    @Test
    void theOrganiserTriesItOutAndReadsTheAnswerInWords() throws Exception {
        SmallEvent event = SmallEvent.create(beans, 4, 2, 3);
        PersonId organiser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "O", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        String path = "/en" + event.card().path() + "/setup/what-if";
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("value=\"3\"")));
        browser.perform(form(path, "201").with(As.person(organiser)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("1 to 200")));

        browser.perform(form(path, "4").with(As.person(organiser))).andExpect(redirectedUrl(path));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                whatIfs.of(event.id())
                                        .filter(tried -> !tried.isUnderWay())
                                        .isPresent());

        WhatIf tried = whatIfs.of(event.id()).orElseThrow();
        assertThat(tried.state()).isEqualTo(WhatIf.State.DONE);
        assertThat(WhatIfPage.asAssumed(tried))
                .hasSize(Trying.DRAWS)
                .allSatisfy(draw -> assertThat(draw.placed()).isEqualTo(8));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Tables are the bottleneck"),
                                                containsString("at most 8 meetings in 4 slots"),
                                                containsString(
                                                        "5 tables, the reserve included, are"
                                                                + " enough"),
                                                containsString("23 slots are enough"))));
    }

    private static Draw draw(Assumptions assumed) {
        return Trying.draw(assumed, 1, () -> false);
    }

    private static MockHttpServletRequestBuilder form(String path, String slots) {
        return post(path)
                .param("participants", "10")
                .param("delegates", "1")
                .param("wishes", "9")
                .param("accepted", "100")
                .param("slots", slots)
                .param("tables", "2")
                .param("reserve", "0")
                .param("busy", "0")
                .param("seed", "1")
                .with(csrf());
    }
}
