package org.kontor.events.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.ConsentId;
import org.kontor.events.ConsentText;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.RegistrationSetup;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.forms.Choice;
import org.kontor.forms.Condition;
import org.kontor.forms.FileType;
import org.kontor.forms.Limits;
import org.kontor.forms.Question;
import org.kontor.forms.QuestionId;
import org.kontor.forms.QuestionKind;
import org.kontor.forms.Questionnaire;
import org.kontor.forms.Responses;
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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@KontorTest
class EnrolmentTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired RegistrationSetup registrationSetup;
    @Autowired Registrations registrations;
    @Autowired Responses responses;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    private final Question comes = question(QuestionKind.YES_NO, true, Optional.empty());
    private final Question plate =
            question(
                    QuestionKind.SHORT_TEXT,
                    true,
                    Optional.of(new Condition(comes.id(), Set.of("yes"))));
    private final Question poster = question(QuestionKind.FILE, false, Optional.empty());

    private String path = "";
    private EventId event = EventId.next();
    private OrganisationId organisation = new OrganisationId(new UUID(0, 0));
    private String name = "";
    private PersonId ona = PersonId.next();
    private PersonId manager = PersonId.next();

    @BeforeEach
    void anOpenEvent() {
        database.sql("delete from notify.mail").update();
        String slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug + "/registration";
        event = setup.add(Fixture.event(slug));
        opens("2000-01-01", "2100-01-01");
        name = "Laser " + UUID.randomUUID();
        organisation =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, name, "LT").done());
        ona = person("ona");
        manager = person("manager");
        people.grant(manager, Role.MANAGER, Optional.of(organisation.value()));
        registrationSetup.takeIn(event, true, 1, "office@example.org");
    }

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
    }

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

    private void opens(String from, String until) {
        database.sql("delete from events.phase where event_id = :event")
                .param("event", event.value())
                .update();
        database.sql(
                        """
                        insert into events.phase (event_id, kind, during)
                        values (:event, 'REGISTRATION', tstzrange(:from::timestamptz, :until::timestamptz))
                        """)
                .param("event", event.value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private void ask() {
        registrationSetup.ask(event, new Questionnaire(List.of(comes, plate, poster)));
    }

    private ConsentId consent(boolean required) {
        var text = Translated.of("I agree", "Sutinku");
        return registrationSetup.askConsent(event, required, new ConsentText(text, text, text));
    }

    private String begin(PersonId person) throws Exception {
        return Objects.requireNonNull(
                location(
                        as(
                                person,
                                post(path + "/organisation")
                                        .param("organisation", organisation.toString()))));
    }

    private ResultActions invite(String email, String called) throws Exception {
        return as(
                manager,
                post(path + "/colleagues/" + organisation)
                        .param("name", called)
                        .param("email", email)
                        .param("role", "DELEGATE")
                        .param("funding", "SELF")
                        .param("language", "en"));
    }

    private ResultActions enter(String called, boolean anyway) throws Exception {
        var request =
                post(path + "/organisation/new")
                        .param("name", called)
                        .param("country", "LT")
                        .param("kind", "CLUSTER");
        if (anyway) {
            request.param("new", "yes");
        }
        return as(ona, request);
    }

    private ResultActions autosaved(String own, String window, String version, String text)
            throws Exception {
        return as(
                ona,
                post(own + "/draft")
                        .header("HX-Request", "true")
                        .param("page", window)
                        .param("version", version)
                        .param(comes.field(), "yes")
                        .param(plate.field(), text));
    }

    private ResultActions upload(String own, String file, byte[] bytes) throws Exception {
        return as(
                ona,
                multipart(own + "/draft")
                        .file(new MockMultipartFile(poster.field(), file, "", bytes))
                        .param("version", version())
                        .param("page", "window"));
    }

    private ResultActions sent(PersonId person, String own, String action, String... fields)
            throws Exception {
        var request = post(own + "/" + action).param("version", version()).param("page", "window");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return as(person, request);
    }

    private ResultActions as(PersonId person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(person)));
    }

    private static @org.jspecify.annotations.Nullable String location(ResultActions answer) {
        return answer.andReturn().getResponse().getRedirectedUrl();
    }

    private Registration only(PersonId person) {
        return registrations.of(event, person).getFirst();
    }

    private String version() {
        return String.valueOf(only(ona).version());
    }

    private String answer(Question question) {
        return responses
                .find(Objects.requireNonNull(only(ona).responseId()))
                .orElseThrow()
                .answers()
                .text(question.id());
    }

    private List<UUID> consentsInForce(PersonId person) {
        return database.sql(
                        """
                        select consent_id from events.consent_given
                        where person_id = :person and ended_at is null
                        """)
                .param("person", person.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> mails() {
        return database.sql("select subject from notify.mail order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private PersonId person(String called) {
        return people.register(
                new EmailAddress(called + "-" + UUID.randomUUID() + "@example.org"),
                called,
                Language.LT);
    }

    private static Question question(
            QuestionKind kind, boolean required, Optional<Condition> condition) {
        return new Question(
                QuestionId.next(),
                kind,
                Translated.english(kind.name()),
                Translated.empty(),
                required,
                List.<Choice>of(),
                "",
                kind == QuestionKind.FILE
                        ? new Limits("", "1", false, Set.of(FileType.PDF))
                        : Limits.NONE,
                condition);
    }
}
