package org.kontor.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kontor.events.ConsentText;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationSetup;
import org.kontor.forms.Answers;
import org.kontor.forms.Choice;
import org.kontor.forms.Condition;
import org.kontor.forms.FileType;
import org.kontor.forms.Limits;
import org.kontor.forms.Question;
import org.kontor.forms.QuestionId;
import org.kontor.forms.QuestionKind;
import org.kontor.forms.Questionnaire;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Sets up how people register for the event: what it asks them, and to what they agree.
@Component
class SowingRegistration {
    private static final int PLACES = 300;

    private static final Question POSITION =
            question(
                    QuestionKind.SHORT_TEXT, Translated.of("Your position", "Jūsų pareigos"), true);
    private static final Question OVERNIGHT =
            question(
                    QuestionKind.YES_NO,
                    Translated.of("Do you stay overnight in Stuttgart?", "Ar nakvosite Štutgarte?"),
                    true);
    private static final Question FOOD =
            chosen(
                    Translated.of("What do you eat?", "Koks jūsų maistas?"),
                    new Choice("all", Translated.of("Everything", "Valgau viską")),
                    new Choice("vegetarian", Translated.of("Vegetarian", "Vegetariškas")),
                    new Choice("vegan", Translated.of("Vegan", "Veganiškas")),
                    new Choice("other", Translated.of("Something else", "Kita")));
    private static final List<String> POSITIONS =
            List.of(
                    "Cluster manager",
                    "Head of international cooperation",
                    "Project manager",
                    "Director",
                    "Innovation adviser");

    private final RegistrationSetup setup;

    SowingRegistration(RegistrationSetup setup) {
        this.setup = setup;
    }

    void approve(EventId event, List<RegistrationId> waiting, PersonId organiser) {
        setup.approve(event, waiting, organiser);
    }

    /// What every third of those registered answered.
    void sowAnswers(EventId event, List<RegistrationId> registrations, Random random) {
        for (int i = 0; i < registrations.size(); i += 3) {
            String food = FOOD.choices().get(Math.max(0, random.nextInt(6) - 3)).key();
            var answers =
                    Map.of(
                            POSITION.id(), List.of(POSITIONS.get(random.nextInt(POSITIONS.size()))),
                            OVERNIGHT.id(), List.of(random.nextInt(5) == 0 ? "no" : "yes"),
                            FOOD.id(), List.of(food));
            setup.answer(event, registrations.get(i), new Answers(answers));
        }
    }

    void sow(EventId event) {
        setup.takeIn(event, false, PLACES, "office@organiser.example");
        setup.ask(event, questions());
        setup.askConsent(
                event,
                true,
                new ConsentText(
                        Translated.of("Taking part", "Dalyvavimas"),
                        Translated.of(
                                "I agree that my name, organisation and country are shown to the other participants,"
                                        + " and that meetings are arranged for me where I take part in the matchmaking.",
                                "Sutinku, kad mano vardas ir pavardė, organizacija ir šalis būtų rodomi kitiems dalyviams"
                                        + " ir kad man būtų planuojami susitikimai, jei dalyvauju kontaktų mugėje."),
                        Translated.of(
                                "To prepare and hold the event and its meetings.",
                                "Renginiui ir susitikimams parengti bei surengti.")));
        setup.askConsent(
                event,
                false,
                new ConsentText(
                        Translated.of("Photographs", "Fotografavimas"),
                        Translated.of(
                                "I agree that photographs taken at the event on which I can be seen are published.",
                                "Sutinku, kad būtų skelbiamos renginio nuotraukos, kuriose esu matoma (-as)."),
                        Translated.of(
                                "To report on the event on the hosts' websites.",
                                "Renginiui nušviesti šeimininkų interneto svetainėse.")));
        setup.askConsent(
                event,
                false,
                new ConsentText(
                        Translated.of("Later events", "Kiti renginiai"),
                        Translated.of(
                                "I agree to be told of later events of this series by mail.",
                                "Sutinku gauti laiškus apie kitus šios serijos renginius."),
                        Translated.of(
                                "To invite you to the next edition.",
                                "Pakviesti jus į kitą renginį.")));
    }

    private static Questionnaire questions() {
        return new Questionnaire(
                List.of(
                        POSITION,
                        OVERNIGHT,
                        when(
                                question(
                                        QuestionKind.DATE,
                                        Translated.of(
                                                "On which day do you arrive?",
                                                "Kurią dieną atvykstate?"),
                                        false),
                                OVERNIGHT,
                                "yes"),
                        FOOD,
                        when(
                                question(
                                        QuestionKind.SHORT_TEXT,
                                        Translated.of(
                                                "What must the kitchen know?",
                                                "Ką turi žinoti virtuvė?"),
                                        true),
                                FOOD,
                                "other"),
                        question(
                                QuestionKind.LONG_TEXT,
                                Translated.of(
                                        "Is there anything you need so that you can take part?",
                                        "Ar yra kas nors, ko jums reikia, kad galėtumėte dalyvauti?"),
                                false),
                        poster()));
    }

    private static Question question(QuestionKind kind, Translated label, boolean required) {
        return new Question(
                QuestionId.next(),
                kind,
                label,
                Translated.empty(),
                required,
                List.of(),
                "",
                Limits.NONE,
                Optional.empty());
    }

    private static Question chosen(Translated label, Choice... choices) {
        return new Question(
                QuestionId.next(),
                QuestionKind.ONE_OF,
                label,
                Translated.empty(),
                true,
                List.of(choices),
                "",
                Limits.NONE,
                Optional.empty());
    }

    private static Question when(Question question, Question decider, String value) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                question.required(),
                question.choices(),
                question.list(),
                question.limits(),
                Optional.of(new Condition(decider.id(), Set.of(value))));
    }

    private static Question poster() {
        return new Question(
                QuestionId.next(),
                QuestionKind.FILE,
                Translated.of("Poster of your cluster", "Jūsų klasterio plakatas"),
                Translated.of(
                        "We hang it up in the hall if you send one.",
                        "Jei atsiųsite, pakabinsime jį salėje."),
                false,
                List.of(),
                "",
                new Limits("", "10", false, Set.of(FileType.PDF, FileType.PICTURE)),
                Optional.empty());
    }
}
