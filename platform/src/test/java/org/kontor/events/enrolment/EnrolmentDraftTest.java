package org.kontor.events.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.RegistrationState;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;

/// What is kept of a registration before it is sent in.
@KontorTest
class EnrolmentDraftTest extends EnrolmentFixture {
    @Test
    void aDraftIsKeptAsItIsTypedAndTwoWindowsDoNotOvertakeOneAnother() throws Exception {
        ask();
        String own = begin(ona);
        String version = version();
        autosaved(own, "window-1", version, "A")
                .andExpect(content().string(containsString("Saved at")));
        autosaved(own, "window-1", version, "AB").andExpect(status().isOk());
        autosaved(own, "window-2", version, "other")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("another window")));
        assertThat(answer(plate)).isEqualTo("AB");
        as(ona, get(own)).andExpect(content().string(containsString("value=\"AB\"")));
        autosaved(own, "window-2", version(), "ABC").andExpect(status().isOk());
        assertThat(answer(plate)).isEqualTo("ABC");
    }

    @Test
    void whatWasFilledInWhenTheDeadlinePassedIsKept() throws Exception {
        ask();
        String own = begin(ona);
        opens("2000-01-01", "2001-01-01");
        sent(
                        ona,
                        own,
                        "submission",
                        comes.field(),
                        "no",
                        "asked",
                        comes.field(),
                        "asked",
                        poster.field())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("closed meanwhile")));
        assertThat(only(ona).state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(answer(comes)).isEqualTo("no");
        as(ona, get(own))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("can no longer be sent in"),
                                                not(containsString(">Send in<")))));
    }

    @Test
    void aFileIsKeptWithTheDraftAndRefusedByItsContent() throws Exception {
        ask();
        String own = begin(ona);
        upload(own, "poster.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))
                .andExpect(redirectedUrl(own));
        upload(own, "poster.pdf", "#!/bin/sh".getBytes(StandardCharsets.US_ASCII))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("of another kind")));
        as(ona, get(own)).andExpect(content().string(containsString("poster.pdf")));
        String file =
                database.sql(
                                "select file_id from forms.attachment order by response_id desc limit 1")
                        .query(String.class)
                        .single();
        as(ona, get("/files/" + file)).andExpect(status().isOk());
        as(manager, get("/files/" + file)).andExpect(status().isNotFound());
        PersonId organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        as(organiser, get("/files/" + file)).andExpect(status().isOk());
        consent(false);
        as(organiser, get(own.replace("/registration/", "/setup/registrations/")))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("/files/" + file),
                                                containsString("poster.pdf"),
                                                containsString("Not agreed"))));
    }
}
