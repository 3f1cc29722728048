package org.kontor.events.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.AtOnce;
import org.kontor.events.EventId;
import org.kontor.events.ExternalEventSetup;
import org.kontor.events.Fixture;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// Organisers who name others.
class NamingOrganisersTest extends OrganisersFixture {
    @Autowired ExternalEventSetup external;

    @Test
    void whoIsNamedOpensTheSetUpAndAStrangerDoesNot() throws Exception {
        PersonId jonas = person("Jonas", Language.EN);
        PersonId stranger = person("Stranger", Language.EN);
        assertThat(open(jonas, "/setup").getStatus()).isEqualTo(403);

        MockHttpServletResponse named = name(ona, "Somebody", address(jonas));
        assertThat(named.getRedirectedUrl()).isEqualTo(path("/setup/organisers?added=" + jonas));
        assertThat(open(ona, "/setup/organisers?added=" + jonas).getContentAsString())
                .contains("Jonas organises this event now. A mail to " + address(jonas))
                .contains(address(ona))
                .doesNotContain("Somebody");
        assertThat(open(jonas, "/setup").getContentAsString())
                .contains("2 people organise this event", path("/setup/organisers"));
        assertThat(open(stranger, "/setup").getStatus()).isEqualTo(403);
    }

    @Test
    void whoOrganisesAnotherEventGetsNothing() throws Exception {
        EventId another = setup.add(Fixture.event("another-" + UUID.randomUUID()));
        PersonId other = person("Other", Language.EN);
        people.grant(other, Role.ORGANISER, Optional.of(another.value()));
        PersonId jonas = organiser("Jonas");
        assertThat(open(other, "/setup/organisers").getStatus()).isEqualTo(403);
        assertThat(name(other, "Other", address(other)).getStatus()).isEqualTo(403);
        assertThat(open(other, removal(jonas)).getStatus()).isEqualTo(403);
        assertThat(remove(other, jonas).getStatus()).isEqualTo(403);
        assertThat(organisers()).containsExactly(ona, jonas);
    }

    @Test
    void anAdministratorMayWithoutOrganising() throws Exception {
        PersonId administrator = person("Administrator", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        PersonId jonas = person("Jonas", Language.EN);
        assertThat(name(administrator, "Jonas", address(jonas)).getStatus()).isEqualTo(302);
        assertThat(remove(administrator, ona).getStatus()).isEqualTo(302);
        assertThat(organisers()).containsExactly(jonas);
    }

    @Test
    void whoIsKnownGetsOneMailInTheirLanguage() throws Exception {
        PersonId jonas = person("Jonas", Language.LT);
        name(ona, "Jonas", address(jonas));
        assertThat(name(ona, "Jonas", address(jonas)).getStatus()).isEqualTo(422);
        assertThat(mails(address(jonas)))
                .singleElement()
                .asString()
                .startsWith("Jūs organizuojate „Klasteriai susitinka“\nLaba diena, Jonas,")
                .contains("paskyrė Ona.", "/lt/events/" + slug + "/setup\n", address(jonas));
    }

    @Test
    void whoIsNewIsMadeKnownAndWrittenToInTheLanguageOfThePage() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        name(ona, "Rūta", address.toUpperCase(Locale.ROOT));
        PersonId ruta = people.find(new EmailAddress(address)).orElseThrow().id();
        assertThat(open(ruta, "/setup").getStatus()).isEqualTo(200);
        assertThat(mails(address))
                .singleElement()
                .asString()
                .startsWith("You organise Clusters meet\nHello Rūta,")
                .contains(
                        "Ona has named you an organiser of Clusters meet.",
                        "/en/events/" + slug + "/setup\n");
    }

    @Test
    void namedTwiceAtOnceThereIsOneOfThemAndOneMail() throws Exception {
        for (int round = 0; round < 3; round++) {
            String address = address(person("Rūta", Language.EN));
            assertThat(AtOnce.twice(() -> name(ona, "Rūta", address)))
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsExactlyInAnyOrder(302, 422);
            assertThat(mails(address)).hasSize(1);
        }
        assertThat(organisers()).hasSize(4);
    }

    @Test
    void whatIsWrongIsSaidAndNobodyIsNamed() throws Exception {
        MockHttpServletResponse malformed = name(ona, "", "rūta at example");
        assertThat(malformed.getStatus()).isEqualTo(422);
        assertThat(malformed.getContentAsString())
                .contains(
                        "Fill this in.",
                        "Enter an address like name@example.org.",
                        "value=\"rūta at example\"");
        MockHttpServletResponse again = name(ona, "Ona", address(ona));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString())
                .contains(address(ona) + " belongs to somebody who organises this event already.");
        assertThat(mails(address(ona))).isEmpty();
        assertThat(organisers()).containsExactly(ona);
    }

    @Test
    void anEventRunElsewhereHasOrganisersToo() throws Exception {
        slug = "elsewhere-" + UUID.randomUUID();
        event = external.add(Fixture.event(slug), "https://elsewhere.example.org", List.of());
        ona = organiser("Ona");
        assertThat(open(ona, "/setup").getContentAsString())
                .contains("1 person organises this event", path("/setup/organisers"));
        PersonId jonas = person("Jonas", Language.EN);
        assertThat(name(ona, "Jonas", address(jonas)).getStatus()).isEqualTo(302);
        assertThat(open(jonas, "/setup/organisers").getStatus()).isEqualTo(200);
    }
}
