package org.kontor.events.mailing;

import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// What a mail says, in one language or both: who reads neither gets the one there is.
///
/// @param essential whether it goes to those too who want no mail of the organiser
public record MailText(Translated subject, Translated text, boolean essential) {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    /// Reads the form, and says beside its fields what is wrong.
    static MailText of(FormInput form, Shell shell) {
        var read =
                new MailText(
                        form.translated("subject", LONGEST_SUBJECT),
                        form.translated("text", LONGEST_TEXT),
                        form.isTicked("essential"));
        for (Language language : Language.values()) {
            check(form, language, "subject", "text");
            check(form, language, "text", "subject");
        }
        if (read.subject.isEmpty() && read.text.isEmpty()) {
            String first = shell.language().code();
            form.errors().add("subject-" + first, "web.form.required");
            form.errors().add("text-" + first, "web.form.required");
        }
        return read;
    }

    private static void check(FormInput form, Language language, String field, String other) {
        String name = field + "-" + language.code();
        String typed = form.raw(name);
        if (typed.isEmpty() && !form.raw(other + "-" + language.code()).isEmpty()) {
            form.errors().add(name, "web.form.required");
        }
        Placeholder.unknown(typed)
                .forEach(
                        unknown ->
                                form.errors()
                                        .add(
                                                name,
                                                "events.mailing.unknown",
                                                unknown,
                                                Placeholder.all()));
    }

    /// The language in which who reads that one gets it.
    Language languageFor(Language reader) {
        return text.exactly(reader).isEmpty()
                ? text.all().keySet().stream().sorted().findFirst().orElse(reader)
                : reader;
    }
}
