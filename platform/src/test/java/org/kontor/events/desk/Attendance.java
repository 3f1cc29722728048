package org.kontor.events.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventCard;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationSetup;
import org.kontor.events.RegistrationState;
import org.kontor.events.intake.Intakes;
import org.kontor.forms.Choice;
import org.kontor.forms.Limits;
import org.kontor.forms.Question;
import org.kontor.forms.QuestionId;
import org.kontor.forms.QuestionKind;
import org.kontor.forms.Questionnaire;
import org.kontor.forms.ResponseId;
import org.kontor.forms.Responses;
import org.kontor.forms.Sent;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/// An event that asks for a position and for food, its organiser, and those who register for it.
public final class Attendance {
    private static final Question POSITION =
            question(QuestionKind.SHORT_TEXT, "Your position", List.of());
    private static final Question FOOD =
            question(
                    QuestionKind.ONE_OF,
                    "What do you eat?",
                    List.of(
                            new Choice("all", Translated.english("Everything")),
                            new Choice("vegan", Translated.english("Vegan"))));

    private final BeanFactory beans;
    private final EventCard card;
    private final PersonId organiser;

    private Attendance(BeanFactory beans, EventCard card, PersonId organiser) {
        this.beans = beans;
        this.card = card;
        this.organiser = organiser;
    }

    /// Sets the event up, open to so many.
    ///
    /// @param capacity 0 for no limit
    public static Attendance create(BeanFactory beans, int capacity) {
        var event =
                beans.getBean(EventSetup.class).add(Fixture.event("event-" + UUID.randomUUID()));
        var setup = beans.getBean(RegistrationSetup.class);
        setup.takeIn(event, false, capacity, "");
        setup.ask(event, new Questionnaire(List.of(POSITION, FOOD)));
        PersonId organiser = person(beans, "Olga Organiser", Language.EN);
        beans.getBean(People.class).grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        return new Attendance(
                beans, beans.getBean(Events.class).find(event).orElseThrow(), organiser);
    }

    public EventCard card() {
        return card;
    }

    public PersonId organiser() {
        return organiser;
    }

    public String path() {
        return "/en" + card.path() + "/setup";
    }

    static QuestionId position() {
        return POSITION.id();
    }

    static QuestionId food() {
        return FOOD.id();
    }

    public OrganisationId organisation(String name, String country) {
        return beans.getBean(Directory.class)
                .register(OrganisationProfile.of(OrganisationKind.CLUSTER, name, country).done());
    }

    public PersonId person(String name, Language language) {
        return person(beans, name, language);
    }

    public RegistrationId register(
            PersonId person, OrganisationId organisation, RegistrationState state) {
        return register(person, organisation, RegistrationRole.DELEGATE, state);
    }

    RegistrationId register(
            PersonId person,
            OrganisationId organisation,
            RegistrationRole role,
            RegistrationState state) {
        return beans.getBean(EventSetup.class)
                .register(
                        card.id(),
                        List.of(
                                new NewRegistration(
                                        person, organisation, role, Funding.SELF, state, true)))
                .getFirst();
    }

    /// Stores what the person answered.
    void answer(RegistrationId registration, PersonId person, String position, String food) {
        var responses = beans.getBean(Responses.class);
        ResponseId response =
                responses.begin(
                        beans.getBean(Intakes.class).of(card.id()).form().orElseThrow(), person);
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add(POSITION.field(), position);
        fields.add(FOOD.field(), food);
        responses.save(
                response,
                new Sent(new FormInput(fields), new LinkedMultiValueMap<>()),
                Language.EN);
        beans.getBean(JdbcClient.class)
                .sql("update events.registration set response_id = :response where id = :id")
                .param("response", response.value())
                .param("id", registration.value())
                .update();
    }

    /// As many as that who wait for a decision, P01, P02 … in the order in which they came.
    List<RegistrationId> submitted(int count, OrganisationId organisation) {
        var all = new ArrayList<RegistrationId>();
        for (int i = 1; i <= count; i++) {
            all.add(
                    register(
                            person("P%02d".formatted(i), Language.LT),
                            organisation,
                            RegistrationState.SUBMITTED));
        }
        return all;
    }

    private static PersonId person(BeanFactory beans, String name, Language language) {
        return beans.getBean(People.class)
                .register(new EmailAddress(UUID.randomUUID() + "@example.org"), name, language);
    }

    private static Question question(QuestionKind kind, String label, List<Choice> choices) {
        return new Question(
                QuestionId.next(),
                kind,
                Translated.english(label),
                Translated.empty(),
                false,
                choices,
                "",
                Limits.NONE,
                Optional.empty());
    }
}
