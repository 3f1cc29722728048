package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.scheduling.explanation.Explained;
import org.kontor.scheduling.explanation.Explanations;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.LeftOuts;
import org.kontor.scheduling.workbench.LeftOutPage.Row;
import org.kontor.shared.Language;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Puts what a version leaves out into words, for the page and for the workbook.
@Component
class LeftOutRows {
    private final LeftOuts leftOuts;
    private final Explanations explanations;
    private final FindingNames finding;
    private final Words words;

    LeftOutRows(LeftOuts leftOuts, Explanations explanations, FindingNames finding, Words words) {
        this.leftOuts = leftOuts;
        this.explanations = explanations;
        this.finding = finding;
        this.words = words;
    }

    LeftOutPage of(Workbench bench, Language language) {
        List<LeftOut> leftOut = leftOuts.of(bench.version().id());
        Explained explained = explanations.of(bench.version().id());
        if (leftOut.isEmpty()) {
            return new LeftOutPage(bench, List.of(), List.of(), explained);
        }
        NamesOfThings names = finding.of(bench, leftOut);
        var says = new ReasonWords(words, language, names);
        var conflicts = new ConflictWords(says, names, bench.version().outcome().score());
        Map<Boolean, List<Row>> rows =
                leftOut.stream()
                        .sorted(Comparator.comparing(meeting -> title(meeting, names)))
                        .collect(
                                Collectors.partitioningBy(
                                        meeting -> meeting.reasons().excluded(),
                                        Collectors.mapping(
                                                meeting ->
                                                        new Row(
                                                                meeting.meeting(),
                                                                title(meeting, names),
                                                                says.reason(meeting.reasons()),
                                                                says.cure(meeting.reasons()),
                                                                explained
                                                                        .leftOut(
                                                                                meeting.meeting()
                                                                                        .toString())
                                                                        .map(conflicts::of)),
                                                Collectors.toList())));
        return new LeftOutPage(
                bench,
                rows.getOrDefault(false, List.of()),
                rows.getOrDefault(true, List.of()),
                explained);
    }

    private static String title(LeftOut meeting, NamesOfThings names) {
        return meeting.organisations().stream()
                .map(names::organisation)
                .sorted()
                .collect(Collectors.joining(" – "));
    }
}
