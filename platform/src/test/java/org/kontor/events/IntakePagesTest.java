package org.kontor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.intake.Approval;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.forms.Draft;
import org.kontor.forms.FormId;
import org.kontor.forms.FormVersion;
import org.kontor.forms.Forms;
import org.kontor.forms.Question;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KontorTest
class IntakePagesTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Intakes intakes;
    @Autowired Forms forms;
    @Autowired People people;
    @Autowired JdbcClient database;

    private String path = "";
    private EventId event = EventId.next();
    private PersonId organiser = PersonId.next();

    @BeforeEach
    void anEvent() {
        String slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug + "/setup";
        event = setup.add(Fixture.event(slug));
        organiser =
                people.register(
                        new EmailAddress("organiser-" + slug + "@example.org"), "O", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
    }

    @Test
    void theOrganiserSaysHowPeopleAreTakenIn() throws Exception {
        see("/intake", "Nobody can register themselves yet");
        send(post(path + "/intake")
                        .param("version", "0")
                        .param("approval", "AUTOMATIC")
                        .param("capacity", "120")
                        .param("roles", "DELEGATE", "SPEAKER", "WALK_IN")
                        .param("contact", "office@example.org"))
                .andExpect(redirectedUrl(path));
        assertThat(intakes.of(event))
                .isEqualTo(
                        new Intake(
                                event,
                                Approval.AUTOMATIC,
                                120,
                                Set.of(RegistrationRole.DELEGATE, RegistrationRole.SPEAKER),
                                Optional.empty(),
                                false,
                                "office@example.org",
                                Optional.empty(),
                                1));
        see("", "the registration phase has no dates");
        send(post(path + "/intake")
                        .param("version", "0")
                        .param("approval", "MANUAL")
                        .param("roles", "DELEGATE"))
                .andExpect(status().isConflict());
        send(post(path + "/intake")
                        .param("version", "1")
                        .param("approval", "SOMEHOW")
                        .param("capacity", "-1")
                        .param("asks", "yes")
                        .param("contact", "nowhere"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Tick at least one role"),
                                                containsString("No questions are published"),
                                                containsString("name@example.org"))));
    }

    @Test
    void questionsAreBuiltOrderedTriedAndPublished() throws Exception {
        see("/form", "Set up questions");
        send(post(path + "/form")).andExpect(redirectedUrl(path + "/form"));
        send(post(path + "/form")).andExpect(redirectedUrl(path + "/form"));
        add(
                        "ONE_OF",
                        "Diet",
                        "choice-key",
                        "",
                        "choice-en",
                        "All",
                        "choice-key",
                        "",
                        "choice-en",
                        "None")
                .andExpect(redirectedUrl(path + "/form"));
        Question diet = draft().questionnaire().questions().getFirst();
        String none = diet.choices().get(1).key();
        add("LONG_TEXT", "Why?", "condition", diet.id().toString(), "values-" + diet.id(), none)
                .andExpect(redirectedUrl(path + "/form"));
        add("NUMBER", "Guests", "least", "5", "most", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("less than the first")));
        see("/form", "depends on “Diet”");

        Question why = draft().questionnaire().questions().get(1);
        move(why, 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“Why?” depends on “Diet”")));
        send(post(path + "/form/questions/" + diet.id() + "/removal").param("version", version()))
                .andExpect(status().isUnprocessableContent());
        add("DATE", "Arrival").andExpect(redirectedUrl(path + "/form"));
        Question arrival = draft().questionnaire().questions().get(2);
        move(arrival, 0).andExpect(redirectedUrl(path + "/form?moved=" + arrival.id()));
        assertThat(labels()).containsExactly("Arrival", "Diet", "Why?");

        send(post(path + "/form/preview").param(diet.field(), "nonsense"))
                .andExpect(status().isUnprocessableContent());
        send(post(path + "/form/preview").param(diet.field(), none))
                .andExpect(content().string(containsString("would be accepted")));

        send(post(path + "/form/publication").param("version", "0"))
                .andExpect(status().isConflict());
        send(post(path + "/form/publication").param("version", version()))
                .andExpect(redirectedUrl(path + "/form"));
        FormVersion first = forms.published(form()).orElseThrow();
        assertThat(first.questionnaire()).isEqualTo(draft().questionnaire());
        assertThat(intakes.of(event).asked()).contains(form());
        see("/form", "Version 1 is published");

        send(post(path + "/form/questions/" + diet.id())
                        .param("version", version())
                        .param("label-en", "What do you eat?")
                        .param("required", "yes")
                        .param("choice-key", diet.choices().get(0).key(), none, "")
                        .param("choice-en", "Everything", "Nothing", "Plants")
                        .param("choice-lt", "", "", "Augalus"))
                .andExpect(redirectedUrl(path + "/form"));
        Question changed = draft().questionnaire().find(diet.id()).orElseThrow();
        assertThat(changed.choices().get(1).key()).isEqualTo(none);
        assertThat(changed.choices().get(2).label()).isEqualTo(Translated.of("Plants", "Augalus"));
        see("/form", "Changed since version 1");
        send(post(path + "/form/questions/" + diet.id())
                        .param("version", version())
                        .param("label-en", "What do you eat?")
                        .param("choice-key", diet.choices().get(0).key(), "")
                        .param("choice-en", "Everything", "Plants"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“Why?” depends on a choice")));
    }

    @Test
    void moreLinesForChoicesComeWithoutAScript() throws Exception {
        send(post(path + "/form"));
        add("SEVERAL_OF", "Topics", "more", "yes", "choice-key", "", "choice-en", "One")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choice 5, English")));
        assertThat(draft().questionnaire().questions()).isEmpty();
    }

    @Test
    void questionsAreCopiedFromAnotherEventOfTheOrganiser() throws Exception {
        send(post(path + "/form"));
        add("DATE", "Arrival");
        String slug = "next-" + UUID.randomUUID();
        EventId next = setup.add(Fixture.event(slug));
        String nextForm = "/en/events/" + slug + "/setup/form";
        people.grant(organiser, Role.ORGANISER, Optional.of(next.value()));
        EventId foreign = setup.add(Fixture.event("foreign-" + UUID.randomUUID()));
        send(post(nextForm).param("from", foreign.toString())).andExpect(status().isNotFound());
        send(post(nextForm).param("from", event.toString())).andExpect(redirectedUrl(nextForm));
        FormId copy = intakes.of(next).form().orElseThrow();
        assertThat(copy).isNotEqualTo(form());
        assertThat(forms.draft(copy).questionnaire()).isEqualTo(draft().questionnaire());
    }

    @Test
    void consentsKeepTheirWords() throws Exception {
        String id = ConsentId.next().toString();
        MockHttpServletRequestBuilder added =
                consent("/consents/new", "Photographs").param("id", id).param("required", "yes");
        send(added).andExpect(redirectedUrl(path + "/consents"));
        send(consent("/consents/new", "Photographs").param("id", id).param("required", "yes"))
                .andExpect(redirectedUrl(path + "/consents"));
        assertThat(texts()).containsExactly("1 Photographs");
        send(consent("/consents/" + id, "Pictures").param("version", "0"))
                .andExpect(redirectedUrl(path + "/consents"));
        send(consent("/consents/" + id, "Drawings").param("version", "0"))
                .andExpect(status().isConflict());
        assertThat(texts()).containsExactly("1 Photographs", "2 Pictures");
        see("/consents", "Pictures");
        send(consent("/consents/new", "").param("id", ConsentId.next().toString()))
                .andExpect(status().isUnprocessableContent());
        send(post(path + "/consents/" + id + "/removal").param("version", "1"))
                .andExpect(redirectedUrl(path + "/consents"));
        see("/consents", "Nobody is asked to agree");
    }

    private MockHttpServletRequestBuilder consent(String below, String title) {
        MockHttpServletRequestBuilder form = post(path + below);
        for (String language : List.of("en", "lt")) {
            form.param("title-" + language, title)
                    .param("text-" + language, "I agree.")
                    .param("purpose-" + language, "Reports.");
        }
        return form;
    }

    private List<String> texts() {
        return database.sql(
                        """
                        select number || ' ' || (title ->> 'en') from events.consent_text
                        join events.consent on id = consent_id where event_id = :event order by number
                        """)
                .param("event", event.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private ResultActions add(String kind, String label, String... fields) throws Exception {
        MockHttpServletRequestBuilder form =
                post(path + "/form/questions")
                        .param("version", version())
                        .param("kind", kind)
                        .param("label-en", label);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return send(form);
    }

    private ResultActions move(Question question, int to) throws Exception {
        return send(
                post(path + "/form/questions/" + question.id() + "/place")
                        .param("version", version())
                        .param("to", String.valueOf(to)));
    }

    private FormId form() {
        return intakes.of(event).form().orElseThrow();
    }

    private Draft draft() {
        return forms.draft(form());
    }

    private String version() {
        return String.valueOf(draft().version());
    }

    private List<String> labels() {
        return draft().questionnaire().questions().stream()
                .map(question -> question.label().in(Language.EN))
                .toList();
    }

    private void see(String below, String words) throws Exception {
        browser.perform(get(path + below).with(As.person(organiser)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(organiser)));
    }
}
