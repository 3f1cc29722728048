package org.kontor.events.interpreter;

import java.util.List;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// What the forms about interpreters say.
final class InterpreterForm {
    private InterpreterForm() {}

    static FormInput of(InterpreterRow interpreter) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("version", String.valueOf(interpreter.version()));
        interpreter.languages().forEach(code -> values.add("languages", code));
        return new FormInput(values);
    }

    /// The languages that are ticked, of which there must be two.
    static List<String> languages(FormInput form) {
        List<String> languages =
                form.all("languages").stream()
                        .filter(SpokenLanguages::exists)
                        .distinct()
                        .sorted()
                        .toList();
        if (languages.size() < 2) {
            form.errors().add("languages", "events.error.two-languages");
        }
        return languages;
    }
}
