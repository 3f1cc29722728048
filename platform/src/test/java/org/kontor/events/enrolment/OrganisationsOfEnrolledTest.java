package org.kontor.events.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Registration;
import org.kontor.shared.Role;

@KontorTest
class OrganisationsOfEnrolledTest extends EnrolmentFixture {

    @Test
    void whoIsNotKnownToActForTheOrganisationIsVouchedForByItsManager() throws Exception {
        String own = begin(ona);
        as(ona, get(own))
                .andExpect(content().string(containsString("will be confirmed by its manager")));
        sent(ona, own, "submission").andExpect(redirectedUrl(own));
        assertThat(only(ona).state()).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "ona nori atvykti į „Klasteriai susitinka“ kaip „"
                                + name
                                + "“ atstovas (-ė)",
                        "Jūsų registracija į „Klasteriai susitinka“ gauta");
        String colleagues = path + "/colleagues/" + organisation;
        String confirmation = colleagues + "/" + only(ona).id() + "/confirmation";
        as(ona, post(confirmation)).andExpect(status().isForbidden());
        as(manager, get(colleagues))
                .andExpect(content().string(containsString("says they act for it: confirm?")));
        as(manager, post(confirmation)).andExpect(redirectedUrl(colleagues));
        as(manager, post(confirmation)).andExpect(redirectedUrl(colleagues));
        assertThat(only(ona).state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(people.holders(Role.DELEGATE, organisation.value())).containsExactly(ona);
    }

    @Test
    void whoDoesNotActForTheOrganisationIsTurnedAwayByItsManager() throws Exception {
        String own = begin(ona);
        sent(ona, own, "submission");
        String colleagues = path + "/colleagues/" + organisation;
        as(manager, post(colleagues + "/" + only(ona).id() + "/denial"))
                .andExpect(redirectedUrl(colleagues));
        assertThat(only(ona).state()).isEqualTo(RegistrationState.REJECTED);
        as(ona, get(own)).andExpect(content().string(containsString("you do not act for it")));
    }

    @Test
    void aManagerRegistersColleaguesWhoAddWhatOnlyTheyCanSay() throws Exception {
        String colleagues = path + "/colleagues/" + organisation;
        invite("jonas@" + name.hashCode() + ".example", "Jonas")
                .andExpect(redirectedUrl(colleagues));
        assertThat(mails()).containsExactly("You are registered for Clusters meet");
        invite("jonas@" + name.hashCode() + ".example", "Jonas")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("registered for the organisation")));
        consent(true);
        database.sql("delete from notify.mail").update();
        invite("rasa@" + name.hashCode() + ".example", "Rasa").andExpect(redirectedUrl(colleagues));
        assertThat(mails()).containsExactly("Please complete your registration for Clusters meet");
        as(manager, get(colleagues))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Jonas"),
                                                containsString("has to complete it"))));
    }

    @Test
    void aNewOrganisationIsEnteredOnceAndThoseAlikeAreShownBefore() throws Exception {
        String like = name.substring(0, name.length() - 2);
        enter(like, false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Is it one of these?"),
                                                containsString(name))));
        String first = Objects.requireNonNull(location(enter(like, true)));
        assertThat(location(enter(like, true))).isEqualTo(first);
        Registration own = only(ona);
        assertThat(own.confirmed()).isTrue();
        assertThat(people.holders(Role.MANAGER, own.organisationId().value())).containsExactly(ona);
        enter("", false).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aDraftCanBeForAnotherOrganisation() throws Exception {
        begin(ona);
        OrganisationId other =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.COMPANY, "Other", "LV").done());
        as(
                        ona,
                        post(path + "/organisation")
                                .param("organisation", other.toString())
                                .param("draft", only(ona).id().toString()))
                .andExpect(redirectedUrl(path + "/" + only(ona).id()));
        assertThat(only(ona).organisationId()).isEqualTo(other);
    }
}
