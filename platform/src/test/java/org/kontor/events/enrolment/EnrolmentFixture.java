package org.kontor.events.enrolment;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
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

/// An event that is open, with one place, an organisation with its manager, and Ona who may come
/// for it; and how they fill in the form.
abstract class EnrolmentFixture {

    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired RegistrationSetup registrationSetup;
    @Autowired Registrations registrations;
    @Autowired Responses responses;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired JdbcClient database;

    final Question comes = question(QuestionKind.YES_NO, true, Optional.empty());
    final Question plate =
            question(
                    QuestionKind.SHORT_TEXT,
                    true,
                    Optional.of(new Condition(comes.id(), Set.of("yes"))));
    final Question poster = question(QuestionKind.FILE, false, Optional.empty());

    String path = "";
    EventId event = EventId.next();
    OrganisationId organisation = new OrganisationId(new UUID(0, 0));
    String name = "";
    PersonId ona = PersonId.next();
    PersonId manager = PersonId.next();

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

    void opens(String from, String until) {
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

    void ask() {
        registrationSetup.ask(event, new Questionnaire(List.of(comes, plate, poster)));
    }

    ConsentId consent(boolean required) {
        var text = Translated.of("I agree", "Sutinku");
        return registrationSetup.askConsent(event, required, new ConsentText(text, text, text));
    }

    String begin(PersonId person) throws Exception {
        return Objects.requireNonNull(
                location(
                        as(
                                person,
                                post(path + "/organisation")
                                        .param("organisation", organisation.toString()))));
    }

    ResultActions invite(String email, String called) throws Exception {
        return as(
                manager,
                post(path + "/colleagues/" + organisation)
                        .param("name", called)
                        .param("email", email)
                        .param("role", "DELEGATE")
                        .param("funding", "SELF")
                        .param("language", "en"));
    }

    ResultActions enter(String called, boolean anyway) throws Exception {
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

    ResultActions autosaved(String own, String window, String version, String text)
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

    ResultActions upload(String own, String file, byte[] bytes) throws Exception {
        return as(
                ona,
                multipart(own + "/draft")
                        .file(new MockMultipartFile(poster.field(), file, "", bytes))
                        .param("version", version())
                        .param("page", "window"));
    }

    ResultActions sent(PersonId person, String own, String action, String... fields)
            throws Exception {
        var request = post(own + "/" + action).param("version", version()).param("page", "window");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return as(person, request);
    }

    ResultActions as(PersonId person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(person)));
    }

    static @org.jspecify.annotations.Nullable String location(ResultActions answer) {
        return answer.andReturn().getResponse().getRedirectedUrl();
    }

    Registration only(PersonId person) {
        return registrations.of(event, person).getFirst();
    }

    String version() {
        return String.valueOf(only(ona).version());
    }

    String answer(Question question) {
        return responses
                .find(Objects.requireNonNull(only(ona).responseId()))
                .orElseThrow()
                .answers()
                .text(question.id());
    }

    List<UUID> consentsInForce(PersonId person) {
        return database.sql(
                        """
                        select consent_id from events.consent_given
                        where person_id = :person and ended_at is null
                        """)
                .param("person", person.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    List<String> mails() {
        return database.sql("select subject from notify.mail order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    PersonId person(String called) {
        return people.register(
                new EmailAddress(called + "-" + UUID.randomUUID() + "@example.org"),
                called,
                Language.LT);
    }

    static Question question(QuestionKind kind, boolean required, Optional<Condition> condition) {
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
