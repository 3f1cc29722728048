package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Optional;
import org.kontor.scheduling.explanation.Explanations;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Says why a person has breaks, where that was looked for.
@Component
class BreakReasons {
    private final Explanations explanations;
    private final FindingNames finding;
    private final Words words;

    BreakReasons(Explanations explanations, FindingNames finding, Words words) {
        this.explanations = explanations;
        this.finding = finding;
        this.words = words;
    }

    Optional<Because> of(Workbench bench, PersonId person, Language language) {
        return explanations
                .of(bench.version().id())
                .breaks(person.toString())
                .map(
                        conflict -> {
                            NamesOfThings names = finding.of(bench, List.of());
                            return new ConflictWords(
                                            new ReasonWords(words, language, names),
                                            names,
                                            bench.version().outcome().score())
                                    .of(conflict);
                        });
    }
}
