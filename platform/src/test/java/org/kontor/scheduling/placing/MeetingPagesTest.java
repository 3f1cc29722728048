package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;

/// What the two sides of a published meeting can do about its people, and that nobody else can.
@KontorTest
class MeetingPagesTest extends PublishedMeeting {
    @Test
    void aColleagueIsSentInstead() throws Exception {
        PersonId colleague = event.register(beans, event.organisations().getFirst(), true);
        browser.perform(
                        request(0, "/people")
                                .param("out", person(0).toString())
                                .param("in", colleague.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(placement().people()).containsExactlyInAnyOrder(colleague, person(1));
        assertThat(calendar()).containsExactly("0 false", "1 false", "1 true");
        // The other side cannot decide that.
        PersonId another = event.register(beans, event.organisations().getFirst(), true);
        browser.perform(
                        request(1, "/people")
                                .param("out", colleague.toString())
                                .param("in", another.toString()))
                .andExpect(status().isConflict());
    }

    @Test
    void strangersRivalsAndOtherOrganisersGetNothing() throws Exception {
        PersonId organiser = event.register(beans, event.organisations().get(2), true);
        SmallEvent other = SmallEvent.create(beans, 1, 1, 1);
        people.grant(organiser, Role.ORGANISER, Optional.of(other.id().value()));
        for (PersonId nobody : List.of(person(2), organiser, other.people().getFirst())) {
            for (String below : List.of("", "/times")) {
                browser.perform(get(path + below).with(As.person(nobody)))
                        .andExpect(status().isNotFound());
            }
            for (String below : List.of("/place", "/link", "/people", "/times", "/times/end")) {
                browser.perform(
                                post(path + below)
                                        .param("slot", "3")
                                        .param("in", person(2).toString())
                                        .param("out", person(0).toString())
                                        .param("link", "https://example.org")
                                        .with(csrf())
                                        .with(As.person(nobody)))
                        .andExpect(status().isNotFound());
            }
        }
    }
}
