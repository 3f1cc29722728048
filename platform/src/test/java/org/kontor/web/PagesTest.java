package org.kontor.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class PagesTest {
    @Autowired MockMvc browser;

    @Test
    void whoComesWithoutALanguageGetsTheOneOfTheirBrowser() throws Exception {
        browser.perform(get("/").header("Accept-Language", "lt")).andExpect(redirectedUrl("/lt"));
        browser.perform(get("/").header("Accept-Language", "ka")).andExpect(redirectedUrl("/en"));
    }

    @Test
    void everyPageForbidsScriptsAndStylesFromElsewhere() throws Exception {
        browser.perform(get("/en"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self'; style-src 'self';")));
    }

    @Test
    void anUnknownAddressSaysSoInTheReadersLanguage() throws Exception {
        browser.perform(get("/lt/tokio-puslapio-nera"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Čia nieko nėra")));
    }
}
