package org.kontor.directory.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.Sample;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class OrganisationPageTest {
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired MockMvc browser;
    @Autowired Directory directory;
    @Autowired Organisations organisations;
    @Autowired Relations relations;
    @Autowired People people;
    private OrganisationId cluster;
    private PersonId manager;

    @BeforeEach
    void enter() {
        cluster =
                directory.register(Sample.complete("Baltic <Sea> Cluster", "LT", "DIGITAL").done());
        manager = people.register(new EmailAddress("m@example.org"), "Rūta", Language.LT);
        people.grant(manager, Role.MANAGER, Optional.of(cluster.value()));
    }

    @Test
    void showsEverybodyWhoTheyAre() throws Exception {
        browser.perform(get("/en/directory/" + cluster))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Baltic &lt;Sea&gt; Cluster")))
                .andExpect(
                        content().string(containsString("\"name\":\"Baltic \\u003cSea> Cluster\"")))
                .andExpect(content().string(containsString("Rūta")));
        browser.perform(get("/lt/directory/" + OrganisationId.next()))
                .andExpect(status().isNotFound());
        browser.perform(get("/lt/directory/nonsense")).andExpect(status().isNotFound());
    }

    @Test
    void anIncompleteProfileIsForItsOwnPeopleOnly() throws Exception {
        save(version(), "description-en", "Short.")
                .andExpect(redirectedUrl("/en/directory/" + cluster));
        browser.perform(get("/en/directory/" + cluster)).andExpect(status().isNotFound());
        browser.perform(get("/en/directory/" + cluster).with(As.person(manager)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "a description of at least 200 characters")));
        save(version(), "description-en", "Long enough. ".repeat(20));
        browser.perform(get("/en/directory/" + cluster)).andExpect(status().isOk());
    }

    @Test
    void theSecondOfTwoEditorsIsTold() throws Exception {
        int seen = version();
        save(seen, "short-name", "First").andExpect(status().is3xxRedirection());
        save(seen, "short-name", "Second")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Second\"")))
                .andExpect(content().string(containsString("Stored now: First")));
        assertThat(profile().shortName()).isEqualTo("First");
        save(version(), "short-name", "Second").andExpect(status().is3xxRedirection());
        assertThat(profile().shortName()).isEqualTo("Second");
    }

    @Test
    void aWrongFieldComesBackWithItsMessage() throws Exception {
        browser.perform(
                        post("/en/directory/" + cluster + "/profile")
                                .param("version", "" + version())
                                .param("website", "nowhere")
                                .param("contact-1-name", "Desk")
                                .with(As.person(manager))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“nowhere” is no web address")))
                .andExpect(
                        content().string(containsString("needs an e-mail address or a telephone")));
        assertThat(profile().website()).isEmpty();
    }

    @Test
    void theFormOffersWhatIsStored() throws Exception {
        browser.perform(get("/lt/directory/" + cluster + "/profile").with(As.person(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("LT011 Vilniaus apskritis")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "id=\"ecosystems-DIGITAL\" name=\"ecosystems\" value=\"DIGITAL\" checked")));
    }

    @Test
    void onlyItsOwnPeopleMayChangeIt() throws Exception {
        PersonId other = people.register(new EmailAddress("o@example.org"), "Other", Language.EN);
        browser.perform(get("/en/directory/" + cluster + "/profile").with(As.person(other)))
                .andExpect(status().isForbidden());
        browser.perform(get("/en/directory/" + cluster + "/profile"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aLogoIsAPictureByItsContent() throws Exception {
        upload("logo.png", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("whatever its name says")));
        upload("logo.txt", PICTURE).andExpect(status().is3xxRedirection());
        byte[] shown =
                browser.perform(get("/en/directory/" + cluster + "/logo"))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("image/png"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(shown).isEqualTo(PICTURE);
    }

    @Test
    void keepsItsMembersAndItsRepresentative() throws Exception {
        OrganisationId association =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.SUPPORT, "Baltic Association", "LT")
                                .done());
        for (String kind : new String[] {"MEMBER", "REPRESENTATIVE"}) {
            relate(kind, association, "2017-01-01").andExpect(status().is3xxRedirection());
        }
        relate("MEMBER", association, "2016-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "holds this place on some of these days already")));
        assertThat(directory.members(cluster, LocalDate.of(2017, 6, 1)))
                .extracting(OrganisationCard::id)
                .containsExactly(association);

        Relation member =
                relations.of(cluster).stream()
                        .filter(each -> each.kind() == Relation.Kind.MEMBER)
                        .findFirst()
                        .orElseThrow();
        browser.perform(
                        post("/en/directory/" + cluster + "/relations/" + member.id() + "/end")
                                .param("until", "2017-03-01")
                                .with(As.person(manager))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(directory.members(cluster, LocalDate.of(2017, 6, 1))).isEmpty();
        browser.perform(
                        get("/en/directory/" + cluster + "/relations?q=baltic")
                                .with(As.person(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Baltic Association")));
    }

    private org.springframework.test.web.servlet.ResultActions relate(
            String kind, OrganisationId other, String since) throws Exception {
        return browser.perform(
                post("/en/directory/" + cluster + "/relations")
                        .param("kind", kind)
                        .param("other", other.toString())
                        .param("since", since)
                        .with(As.person(manager))
                        .with(csrf()));
    }

    private org.springframework.test.web.servlet.ResultActions upload(String name, byte[] content)
            throws Exception {
        return browser.perform(
                multipart("/en/directory/" + cluster + "/logo")
                        .file(new MockMultipartFile("logo", name, "image/png", content))
                        .param("version", "" + version())
                        .with(As.person(manager))
                        .with(csrf()));
    }

    private org.springframework.test.web.servlet.ResultActions save(
            int version, String field, String value) throws Exception {
        return browser.perform(
                post("/en/directory/" + cluster + "/profile")
                        .param("version", "" + version)
                        .param(field, value)
                        .with(As.person(manager))
                        .with(csrf()));
    }

    private int version() {
        return organisations.findById(cluster).orElseThrow().version();
    }

    private OrganisationProfile profile() {
        return organisations.findById(cluster).orElseThrow().profile();
    }
}
