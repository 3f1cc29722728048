package org.kontor.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.forms.Questionnaire.Flaw;

class QuestionnaireTest {
    private final Question comes = Sample.question(QuestionKind.YES_NO, "Do you come by car?");
    private final Question plate =
            Sample.when(Sample.question(QuestionKind.SHORT_TEXT, "Plate"), comes, "yes");
    private final Question diet = Sample.question(QuestionKind.SEVERAL_OF, "Diet");
    private final Question which =
            Sample.when(Sample.question(QuestionKind.ONE_OF, "Which"), diet, "b", "c");
    private final Question detail =
            Sample.when(Sample.question(QuestionKind.LONG_TEXT, "Detail"), which, "a");
    private final Questionnaire all = new Questionnaire(List.of(comes, plate, diet, which, detail));

    @Test
    void asksWhatTheAnswersBeforeAskFor() {
        assertThat(all.asked(Answers.NONE)).containsExactly(comes, diet);
        assertThat(all.asked(answers(Map.of(comes, List.of("yes")))))
                .containsExactly(comes, plate, diet);
        assertThat(all.asked(answers(Map.of(comes, List.of("no"), diet, List.of("a", "c")))))
                .containsExactly(comes, diet, which);
    }

    @Test
    void whatAHiddenQuestionSaysDoesNotCount() {
        Answers hidden = answers(Map.of(which, List.of("a")));
        assertThat(all.asked(hidden)).containsExactly(comes, diet);
        assertThat(all.asked(hidden.with(diet.id(), List.of("b"))))
                .containsExactly(comes, diet, which, detail);
    }

    @Test
    void aConditionRefersOnlyToWhatStandsBeforeIt() {
        assertThat(Questionnaire.flaw(List.of(plate, comes))).contains(new Flaw(plate, comes.id()));
        assertThat(Questionnaire.flaw(all.moved(diet.id(), 4)))
                .contains(new Flaw(which, diet.id()));
        assertThat(Questionnaire.flaw(all.moved(comes.id(), 1)))
                .contains(new Flaw(plate, comes.id()));
        assertThat(Questionnaire.flaw(all.moved(detail.id(), 9))).isEmpty();
        Question itself = Sample.when(diet, diet, "a");
        assertThatThrownBy(() -> new Questionnaire(List.of(itself)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionRefersOnlyToAnswersThatCanBeGiven() {
        assertThat(Questionnaire.flaw(List.of(comes, Sample.when(diet, comes, "perhaps"))))
                .isPresent();
        assertThat(Questionnaire.flaw(List.of(comes, Sample.when(diet, comes)))).isPresent();
        Question text = Sample.question(QuestionKind.SHORT_TEXT, "Text");
        assertThat(Questionnaire.flaw(List.of(text, Sample.when(diet, text, "a")))).isPresent();
        Question country = Sample.question(QuestionKind.LIST, "Country");
        assertThat(Questionnaire.flaw(List.of(country, Sample.when(diet, country, "LT"))))
                .isEmpty();
    }

    @Test
    void aQuestionMovesIsReplacedAndGoes() {
        assertThat(all.moved(diet.id(), 0)).containsExactly(diet, comes, plate, which, detail);
        assertThat(all.without(plate.id())).containsExactly(comes, diet, which, detail);
        Question other = Sample.required(diet);
        assertThat(all.with(other)).containsExactly(comes, plate, other, which, detail);
        Question further = Sample.question(QuestionKind.DATE, "Arrival");
        assertThat(all.with(further)).endsWith(detail, further);
        assertThat(all.deciders(Optional.of(which.id()))).containsExactly(comes, diet);
        assertThat(all.deciders(Optional.empty())).containsExactly(comes, diet, which);
    }

    @Test
    void isStoredAndReadBackWhole() {
        Question number =
                Sample.limited(
                        Sample.question(QuestionKind.NUMBER, "Guests"),
                        new Limits("1", "4.5", true, java.util.Set.of()));
        var stored =
                new Questionnaire(
                        List.of(
                                comes,
                                plate,
                                diet,
                                which,
                                number,
                                Sample.question(QuestionKind.FILE, "Poster"),
                                Sample.question(QuestionKind.LIST, "Country")));
        assertThat(QuestionnaireJson.questionnaire(QuestionnaireJson.write(stored)))
                .isEqualTo(stored);
        Answers given = answers(Map.of(diet, List.of("a", "c"), comes, List.of("no")));
        assertThat(QuestionnaireJson.answers(QuestionnaireJson.write(given))).isEqualTo(given);
    }

    private static Answers answers(Map<Question, List<String>> given) {
        Answers answers = Answers.NONE;
        for (Map.Entry<Question, List<String>> entry : given.entrySet()) {
            answers = answers.with(entry.getKey().id(), entry.getValue());
        }
        return answers;
    }
}
