package org.kontor.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.files.FileId;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

class FilledFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHORT_TEXT|1234567890|",
                "SHORT_TEXT|12345678901|forms.error.long",
                "SHORT_TEXT|ąčęėįšųūž😀|",
                "NUMBER|10|",
                "NUMBER|9|",
                "NUMBER|2,5|",
                "NUMBER|10.1|forms.error.most",
                "NUMBER|1|forms.error.least",
                "NUMBER|two|forms.error.number",
                "DATE|2017-09-21|",
                "DATE|2017-09-20|forms.error.earliest",
                "DATE|2017-09-23|forms.error.latest",
                "DATE|21.9.2017|web.form.date",
                "ONE_OF|a|",
                "ONE_OF|d|web.form.choice",
                "ONE_OF|a+b|web.form.choice",
                "SEVERAL_OF|a+b|",
                "SEVERAL_OF|a|forms.error.fewest",
                "SEVERAL_OF|a+b+c|forms.error.too-many",
                "YES_NO|yes|",
                "YES_NO|maybe|web.form.choice",
                "LIST|LT|",
                "LIST|XX|web.form.choice"
            })
    void oneAnswerIsHeldAgainstItsLimits(QuestionKind kind, String given, String error) {
        Limits limits =
                switch (kind) {
                    case SHORT_TEXT -> new Limits("", "10", false, Set.of());
                    case NUMBER -> new Limits("2.5", "10", false, Set.of());
                    case DATE -> new Limits("2017-09-21", "2017-09-22", false, Set.of());
                    case SEVERAL_OF -> new Limits("2", "2", false, Set.of());
                    default -> Limits.NONE;
                };
        Question question = Sample.limited(Sample.question(kind, "Asked"), limits);
        FilledForm form = filled(question, given.split("\\+"));
        assertThat(form.check().errors().of(question.field()))
                .extracting(FormErrors.Message::key)
                .isEqualTo(error == null ? List.of() : List.of(error));
    }

    @Test
    void onlyWhatIsAskedMustBeAnswered() {
        Question comes = Sample.required(Sample.question(QuestionKind.YES_NO, "By car?"));
        Question plate =
                Sample.when(
                        Sample.required(Sample.question(QuestionKind.SHORT_TEXT, "Plate")),
                        comes,
                        "yes");
        Question poster = Sample.required(Sample.question(QuestionKind.FILE, "Poster"));
        var all = new Questionnaire(List.of(comes, plate, poster));

        FilledForm form = form(all, Answers.NONE, Map.of());
        assertThat(keys(form.check()))
                .containsExactly("forms.error.required.choice", "forms.error.required.file");
        assertThat(keys(form(all, Answers.NONE.with(comes.id(), List.of("no")), Map.of()).check()))
                .containsExactly("forms.error.required.file");
        var file = new Attachment(new FileId("0".repeat(64)), "poster.pdf", 12);
        assertThat(
                        keys(
                                form(
                                                all,
                                                Answers.NONE.with(comes.id(), List.of("yes")),
                                                Map.of(poster.id(), file))
                                        .check()))
                .containsExactly("forms.error.required.text");
    }

    @Test
    void answersThatLeadOnAreTold() {
        Question comes = Sample.question(QuestionKind.YES_NO, "By car?");
        Question plate =
                Sample.when(Sample.question(QuestionKind.SHORT_TEXT, "Plate"), comes, "yes");
        var all = new Questionnaire(List.of(comes, plate));
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("asked", comes.field());
        sent.add(comes.field(), "yes");
        var input = new FormInput(sent);
        FilledForm form = form(all, Answers.read(all, input), Map.of());
        assertThat(form.leadsOn(input)).isTrue();
        sent.add("asked", plate.field());
        assertThat(form.leadsOn(input)).isFalse();
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        Question guests = Sample.question(QuestionKind.NUMBER, "Guests");
        var all = new Questionnaire(List.of(guests));
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add(guests.field(), " 1\u00a0234,5 ");
        assertThat(Answers.read(all, new FormInput(sent)).of(guests.id()))
                .containsExactly("1234.5");
    }

    private static List<String> keys(FilledForm form) {
        return form.errors().all().stream().map(FormErrors.Message::key).toList();
    }

    private static FilledForm filled(Question question, String... given) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (String each : given) {
            sent.add(question.field(), each);
        }
        var all = new Questionnaire(List.of(question));
        return form(all, Answers.read(all, new FormInput(sent)), Map.of());
    }

    private static FilledForm form(
            Questionnaire all, Answers answers, Map<QuestionId, Attachment> files) {
        SequencedMap<String, String> countries = new LinkedHashMap<>();
        countries.put("LT", "Lithuania");
        return new FilledForm(all, answers, files, Map.of("country", countries), FormErrors.none());
    }
}
