package org.kontor.events.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.ConsentId;
import org.kontor.events.Fixture;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Registration;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;

/// Registering for an event, and what one can do about it later.
@KontorTest
class EnrolmentTest extends EnrolmentFixture {

    @Test
    void aStrangerSeesHowToRegisterAndComesBackHereAfterSigningIn() throws Exception {
        browser.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Registration is open to the end of"),
                                                containsString(
                                                        "/en/sign-in/new?next=%2Fen%2Fevents"),
                                                containsString("office@example.org"))));
        opens("2000-01-01", "2001-01-01");
        browser.perform(get(path))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Registration closed at the end of"),
                                                not(containsString("/sign-in/new")))));
        as(ona, get(path + "/organisation")).andExpect(redirectedUrl(path));
    }

    @Test
    void whoActsForTheirOrganisationRegistersInThreeSteps() throws Exception {
        people.grant(ona, Role.DELEGATE, Optional.of(organisation.value()));
        ask();
        ConsentId needed = consent(true);
        ConsentId photographs = consent(false);
        as(ona, get(path + "/organisation")).andExpect(content().string(containsString(name)));
        String own = begin(ona);
        assertThat(begin(ona)).isEqualTo(own);

        sent(ona, own, "submission", comes.field(), "yes")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("lead to further questions"),
                                                not(containsString("Please mend this first")))));
        sent(
                        ona,
                        own,
                        "submission",
                        comes.field(),
                        "yes",
                        "asked",
                        comes.field(),
                        "asked",
                        plate.field(),
                        "asked",
                        poster.field())
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Please answer this question"),
                                                containsString("Nobody can come without"))));
        assertThat(only(ona).state()).isEqualTo(RegistrationState.DRAFT);
        sent(
                        ona,
                        own,
                        "submission",
                        comes.field(),
                        "yes",
                        plate.field(),
                        "ABC 123",
                        "asked",
                        comes.field(),
                        "asked",
                        plate.field(),
                        "asked",
                        poster.field(),
                        "role",
                        "DELEGATE",
                        "funding",
                        "AWARD",
                        "consent-" + needed,
                        "yes")
                .andExpect(redirectedUrl(own));
        Registration registered = only(ona);
        assertThat(registered.state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(registered.matchmaking()).isTrue();
        assertThat(registered.funding().name()).isEqualTo("AWARD");
        assertThat(mails()).containsExactly("Jūs užregistruoti į „Klasteriai susitinka“");
        // Pressed twice it is sent in once.
        sent(ona, own, "submission", comes.field(), "no").andExpect(redirectedUrl(own));
        assertThat(only(ona)).isEqualTo(registered);
        assertThat(consentsInForce(ona)).containsExactly(needed.value());

        as(ona, get(own))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("You have a place"),
                                                containsString("ABC 123"),
                                                containsString("Not agreed"))));
        as(ona, post(own + "/consents/" + photographs)).andExpect(redirectedUrl(own));
        assertThat(consentsInForce(ona))
                .containsExactlyInAnyOrder(needed.value(), photographs.value());
        as(ona, post(own + "/consents/" + photographs + "/withdrawal"))
                .andExpect(redirectedUrl(own));
        as(ona, post(own + "/consents/" + needed + "/withdrawal"))
                .andExpect(redirectedUrl(own + "/cancellation"));
        assertThat(consentsInForce(ona)).containsExactly(needed.value());
    }

    @Test
    void cancellingShowsWhatFollowsAndLetsTheNextMoveUp() throws Exception {
        people.grant(ona, Role.DELEGATE, Optional.of(organisation.value()));
        String own = begin(ona);
        sent(ona, own, "submission");
        invite("jonas@" + name.hashCode() + ".example", "Jonas");
        var session = setup.addSessions(event, List.of(Fixture.session(9, 0, 10, 0))).getFirst();
        setup.signUp(List.of(new org.kontor.events.SignUp(session, ona)));
        as(ona, get(own + "/cancellation"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("1 place in a session"),
                                                containsString("Workshop"))));
        as(person("stranger"), get(own + "/cancellation")).andExpect(status().isNotFound());
        as(ona, post(own + "/cancellation").param("version", version()))
                .andExpect(redirectedUrl(own));
        as(ona, post(own + "/cancellation").param("version", "0")).andExpect(redirectedUrl(own));
        assertThat(only(ona).state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(mails())
                .endsWith(
                        "Jūsų registracija į „Klasteriai susitinka“ atšaukta",
                        "A place for you at Clusters meet");
    }

    @Test
    void answersCanBeChangedWhileOthersRegister() throws Exception {
        people.grant(ona, Role.DELEGATE, Optional.of(organisation.value()));
        ask();
        String own = begin(ona);
        sent(
                ona,
                own,
                "submission",
                comes.field(),
                "no",
                "asked",
                comes.field(),
                "asked",
                poster.field());
        sent(ona, own, "answers", comes.field(), "yes")
                .andExpect(status().isUnprocessableContent());
        assertThat(answer(comes)).isEqualTo("no");
        sent(ona, own, "answers", comes.field(), "yes", plate.field(), "XYZ")
                .andExpect(redirectedUrl(own));
        assertThat(answer(plate)).isEqualTo("XYZ");
        opens("2000-01-01", "2001-01-01");
        as(ona, get(own + "/answers")).andExpect(status().isNotFound());
    }

    @Test
    void otherPeoplesRegistrationsAreNotThere() throws Exception {
        String own = begin(ona);
        PersonId stranger = person("stranger");
        for (String page : List.of("", "/answers", "/cancellation")) {
            as(stranger, get(own + page)).andExpect(status().isNotFound());
        }
        for (String action : List.of("/draft", "/submission", "/cancellation", "/answers")) {
            as(stranger, post(own + action)).andExpect(status().isNotFound());
        }
        as(manager, get(own)).andExpect(status().isNotFound());
    }
}
