package org.kontor.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.DelegationId;
import org.kontor.events.DelegationMember;
import org.kontor.events.Delegations;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A country's people travel together: registered from a list, each paid for in their own way.
@KontorTest
class DelegationTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Delegations delegations;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private EventId event;
    private OrganisationId cluster;
    private PersonId registered;
    private PersonId leader;
    private DelegationId delegation;
    private String path;

    @BeforeEach
    void aDelegationWithALeader() {
        event = setup.add(Fixture.event("event-" + tag));
        cluster = organisation("Light " + tag, "LT");
        registered = person("registered");
        leader = person("leader");
        delegation =
                delegations.form(
                        event, Translated.english("Lithuanians"), "LT", Optional.of(leader));
        setup.register(event, List.of(NewRegistration.delegate(registered, cluster, Funding.SELF)));
        path = "/en/events/event-" + tag + "/delegations/" + delegation;
    }

    @Test
    void aListRegistersEverybodyInOneStepAndPutsCompaniesUnderTheirCluster() throws Exception {
        upload(
                "name,e-mail,organisation,comes under,role,paid by",
                "Registered,registered-%s@example.org,light %s,,,award".formatted(tag, tag),
                "Two Hats,hats-%s@example.org,Light %s,,,self".formatted(tag, tag),
                "Two Hats,hats-%s@example.org,Lasers %s,Light %s,,self".formatted(tag, tag, tag),
                "Adviser,adviser-%s@example.org,Light %s,,adviser,staff".formatted(tag, tag),
                "Adviser,adviser-%s@example.org,Light %s,,adviser,staff".formatted(tag, tag));
        assertThat(members()).isEmpty();
        read(
                path + "/import",
                allOf(
                        containsString("3 people are registered"),
                        containsString("1 registered before joins"),
                        containsString("Lasers " + tag + " is not in the directory"),
                        containsString("Said by an earlier row")));

        confirm().andExpect(status().is3xxRedirection());
        confirm().andExpect(status().isConflict());

        assertThat(members())
                .extracting(
                        DelegationMember::name,
                        DelegationMember::organisationName,
                        DelegationMember::cluster,
                        DelegationMember::funding)
                .containsExactly(
                        tuple(
                                "Two Hats",
                                "Lasers " + tag,
                                Optional.of("Light " + tag),
                                Funding.SELF),
                        tuple("Adviser", "Light " + tag, Optional.empty(), Funding.STAFF),
                        tuple("registered", "Light " + tag, Optional.empty(), Funding.AWARD),
                        tuple("Two Hats", "Light " + tag, Optional.empty(), Funding.SELF));
        assertThat(members())
                .extracting(DelegationMember::person)
                .hasSize(4)
                .filteredOn(known("hats")::equals)
                .hasSize(2);
        assertThat(kinds("Lasers " + tag)).containsExactly("COMPANY");
        assertThat(mailed("hats")).hasSize(2);
        assertThat(mailed("registered")).isEmpty();
    }

    @Test
    void aListWithAWrongRowStoresNothingAndSaysWhereAndHow() throws Exception {
        upload(
                "name,e-mail,organisation,country,paid by",
                "Good,good-%s@example.org,Light %s,Lithuania,self".formatted(tag, tag),
                "Bad,nowhere,Light %s,Atlantis,uncle".formatted(tag));
        read(
                path + "/import",
                allOf(
                        containsString("1 row must be mended"),
                        containsString("\"nowhere\" is no e-mail address"),
                        containsString("\"Atlantis\" is no country"),
                        containsString("\"uncle\" is not known here")));
        confirm().andExpect(status().isConflict());
        assertThat(members()).isEmpty();

        browser.perform(
                        multipart(path + "/import")
                                .file(file("person,organisation", "A,B"))
                                .with(csrf())
                                .with(As.person(leader)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void itsLeaderStaffAndOrganiserWorkWithItAndNobodyElse() throws Exception {
        PersonId organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        PersonId rival = person("rival");
        EventId other = setup.add(Fixture.event("other-" + tag));
        people.grant(rival, Role.ORGANISER, Optional.of(other.value()));

        read(path, containsString("Led by leader"));
        for (PersonId stranger : List.of(rival, registered)) {
            browser.perform(get(path).with(As.person(stranger))).andExpect(status().isForbidden());
        }
        browser.perform(get(path.replace("event-", "other-")).with(As.person(rival)))
                .andExpect(status().isNotFound());

        submit("/members", "shown", "");
        DelegationMember member = members().getFirst();
        assertThat(member.person()).isEqualTo(registered);
        submit("/members/" + member.registration(), "funding", "STAFF");
        browser.perform(get(path).with(As.person(registered))).andExpect(status().isOk());
        submit("/members/" + member.registration() + "/removal", "shown", "");
        browser.perform(get(path).with(As.person(registered))).andExpect(status().isForbidden());
        assertThat(members()).isEmpty();
        browser.perform(get(path).with(As.person(organiser))).andExpect(status().isOk());
        browser.perform(get("/en/events/event-" + tag).with(As.person(leader)))
                .andExpect(content().string(containsString("Delegation: Lithuanians")));
    }

    @Test
    void theOrganiserFormsItOnceAndTwoEditorsLoseNothing() throws Exception {
        PersonId organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        var form =
                post("/en/events/event-" + tag + "/setup/delegations")
                        .param("new-id", UUID.randomUUID().toString())
                        .param("name-en", "InoLink")
                        .param("leader-email", "new-" + tag + "@example.org")
                        .with(csrf())
                        .with(As.person(organiser));
        browser.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("enter the name")));
        browser.perform(form.param("leader-name", "Nova")).andExpect(status().is3xxRedirection());
        browser.perform(form).andExpect(status().is3xxRedirection());
        assertThat(delegations.of(event))
                .extracting(card -> card.name().in(Language.EN))
                .containsExactly("InoLink", "Lithuanians");

        var change =
                post(path)
                        .param("version", "1")
                        .param("name-en", "Delegation of Lithuania")
                        .param("country", "LT")
                        .with(csrf())
                        .with(As.person(organiser));
        browser.perform(change).andExpect(status().is3xxRedirection());
        browser.perform(change).andExpect(status().isConflict());
    }

    private void upload(String... lines) throws Exception {
        browser.perform(
                        multipart(path + "/import")
                                .file(file(lines))
                                .with(csrf())
                                .with(As.person(leader)))
                .andExpect(status().is3xxRedirection());
    }

    private static MockMultipartFile file(String... lines) {
        return new MockMultipartFile(
                "file",
                "list.csv",
                "text/csv",
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions confirm() throws Exception {
        String file =
                database.sql(
                                "select coalesce(max(file_id), 'none') from events.delegation_file where delegation_id = :id")
                        .param("id", delegation.value())
                        .query(String.class)
                        .single();
        return browser.perform(
                post(path + "/import/confirmation")
                        .param("file", file)
                        .with(csrf())
                        .with(As.person(leader)));
    }

    private void submit(String below, String field, String value) throws Exception {
        browser.perform(post(path + below).param(field, value).with(csrf()).with(As.person(leader)))
                .andExpect(status().is3xxRedirection());
    }

    private void read(String page, Matcher<String> expected) throws Exception {
        browser.perform(get(page).with(As.person(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }

    private List<DelegationMember> members() {
        return delegations.members(delegation);
    }

    private List<String> mailed(String name) {
        return database.sql("select subject from notify.mail where recipient = :to")
                .param("to", name + "-" + tag + "@example.org")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> kinds(String name) {
        return database.sql("select kind from directory.organisation where name = :name")
                .param("name", name)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private PersonId known(String name) {
        return people.find(new EmailAddress(name + "-" + tag + "@example.org")).orElseThrow().id();
    }

    private OrganisationId organisation(String name, String country) {
        return directory.register(
                OrganisationProfile.of(OrganisationKind.CLUSTER, name, country).done());
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "-" + tag + "@example.org"), name, Language.EN);
    }
}
