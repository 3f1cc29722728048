package org.kontor.events.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.shared.PersonId;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/// What comes of an event run elsewhere: certificates and outcomes.
@KontorTest
class CertificatesAndOutcomesTest extends ElsewhereFixture {

    @Test
    void aCertificateIsForThePersonAndTheOrganiser() throws Exception {
        var file =
                new MockMultipartFile(
                        "file", "certificate.txt", "text/plain", bytes("was there " + path));
        browser.perform(
                        multipart(path + "/setup/certificates")
                                .file(file)
                                .param("registration", registration.toString())
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(redirectedUrl(path + "/setup/certificates"));
        String page =
                browser.perform(get(path).with(As.person(goer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String address = page.replaceFirst("(?s).*(/files/[0-9a-f]{64}).*", "$1");
        for (PersonId reader : List.of(goer, organiser)) {
            browser.perform(get(address).with(As.person(reader)))
                    .andExpect(content().string("was there " + path));
        }
        browser.perform(get(address).with(As.person(person("stranger"))))
                .andExpect(status().isNotFound());
        personalData.forEach(holder -> holder.erase(goer));
        browser.perform(get(address).with(As.person(organiser))).andExpect(status().isNotFound());
    }

    @Test
    void outcomesAreWrittenByHandAndSummed() throws Exception {
        outcome("7", "-1").andExpect(redirectedUrl(path + "/setup/outcomes"));
        outcome("many", "0").andExpect(status().isUnprocessableContent());
        outcome("9", "-1").andExpect(status().isConflict());
        outcome("8", "0").andExpect(redirectedUrl(path + "/setup/outcomes"));
        assertThat(outcomes.of(event))
                .extracting(Outcome::meetings, Outcome::leads, Outcome::agreements)
                .containsExactly(tuple(8, 2, 1));
        browser.perform(get(path)).andExpect(content().string(containsString("meetings held")));
    }

    private ResultActions outcome(String meetings, String version) throws Exception {
        return send(
                post(path + "/setup/outcomes")
                        .param("organisation", organisation.toString())
                        .param("version", version)
                        .param("meetings", meetings)
                        .param("leads", "2")
                        .param("agreements", "1"),
                organiser);
    }
}
