package org.kontor.insight.cockpit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.directory.Countries;
import org.kontor.documents.SheetReader;
import org.kontor.documents.SheetWriter.Tab;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// What the cockpit shows, as tables for spreadsheets.
@Component
class CockpitSheets {
    private final Cockpit cockpit;

    CockpitSheets(Cockpit cockpit) {
        this.cockpit = cockpit;
    }

    /// All of it: each table as the cockpit first shows it, and each concern and axis.
    List<Tab> all(EventCard event, Shell shell) {
        var tabs = new ArrayList<Tab>();
        tabs.add(funnel(event, shell));
        tabs.add(organisations(event, Map.of(), shell));
        tabs.add(load(event, shell));
        for (Concern concern : Concern.values()) {
            tabs.add(people(event, Map.of("concern", concern.name()), shell));
        }
        for (Axis axis : Axis.values()) {
            tabs.add(matrix(event, Map.of("by", axis.name(), "of", "ACCEPTED"), shell));
        }
        tabs.add(meetings(event, Map.of(), shell));
        return tabs;
    }

    Tab funnel(EventCard event, Shell shell) {
        return tab(
                shell,
                "funnel",
                List.of("stage", "organisations", "encounters"),
                cockpit.steps(event).stream()
                        .map(
                                step ->
                                        List.of(
                                                shell.t("insight.stage", step.stage()),
                                                step.organisations(),
                                                step.stage().isOfEncounters()
                                                        ? step.encounters()
                                                        : "")));
    }

    Tab organisations(EventCard event, Map<String, String> asked, Shell shell) {
        Stage stage = Stage.of(asked.getOrDefault("stage", "")).orElse(Stage.INVITED);
        boolean missing = asked.containsKey("missing");
        return tab(
                shell,
                "organisations",
                List.of(
                        "organisation",
                        "country",
                        "people",
                        "complete",
                        "asked",
                        "accepted",
                        "scheduled",
                        "held"),
                cockpit.organisations(event, stage, missing).stream()
                        .map(
                                row ->
                                        List.of(
                                                row.name(),
                                                Countries.name(row.country(), shell.language()),
                                                row.people(),
                                                row.complete(),
                                                row.asked(),
                                                row.accepted(),
                                                row.scheduled(),
                                                row.held())));
    }

    Tab people(EventCard event, Map<String, String> asked, Shell shell) {
        Concern concern = Concern.of(asked.getOrDefault("concern", ""));
        return new Tab(
                shell.t("insight.concern", concern),
                header(shell, List.of("person", "organisation", "number", "reminded")),
                cockpit.people(event, concern).stream()
                        .map(
                                row ->
                                        List.of(
                                                row.name(),
                                                row.organisations(),
                                                row.number(),
                                                row.reminded()
                                                        .<Object>map(
                                                                at ->
                                                                        LocalDateTime.ofInstant(
                                                                                at, event.zone()))
                                                        .orElse(""))));
    }

    Tab load(EventCard event, Shell shell) {
        Load load = cockpit.load(event);
        var header = new ArrayList<>(header(shell, List.of("slot")));
        load.rows().forEach(row -> header.add(LoadWords.title(row, shell)));
        return new Tab(
                shell.t("insight.cockpit.load"),
                header,
                load.slots().stream().map(slot -> loadRow(load, slot, event)));
    }

    private static List<?> loadRow(Load load, Slot slot, EventCard event) {
        return Stream.concat(
                        Stream.<Object>of(LocalDateTime.ofInstant(slot.startsAt(), event.zone())),
                        load.rows().stream().map(row -> row.at(slot)))
                .toList();
    }

    Tab matrix(EventCard event, Map<String, String> asked, Shell shell) {
        Matrix matrix =
                cockpit.matrix(
                        event,
                        Axis.of(asked.getOrDefault("by", "")),
                        EncounterFilter.stage(asked.getOrDefault("of", "")),
                        shell);
        var header = new ArrayList<String>();
        header.add(shell.t("insight.axis", matrix.axis()));
        matrix.keys().forEach(key -> header.add(matrix.name(key)));
        return new Tab(
                shell.t("insight.cockpit.matrix", matrix.axis()),
                header,
                matrix.keys().stream()
                        .map(
                                one ->
                                        Stream.concat(
                                                        Stream.<Object>of(matrix.name(one)),
                                                        matrix.keys().stream()
                                                                .map(
                                                                        other ->
                                                                                matrix.between(
                                                                                        one,
                                                                                        other)))
                                                .toList()));
    }

    Tab meetings(EventCard event, Map<String, String> asked, Shell shell) {
        return tab(
                shell,
                "meetings",
                List.of("from", "from-country", "to", "to-country", "state"),
                cockpit
                        .meetings(event, EncounterFilter.of(asked), 0, SheetReader.MOST_ROWS)
                        .stream()
                        .map(
                                row ->
                                        List.of(
                                                row.from().name(),
                                                Countries.name(
                                                        row.from().country(), shell.language()),
                                                row.to().name(),
                                                Countries.name(
                                                        row.to().country(), shell.language()),
                                                shell.t("insight.state", row.state()))));
    }

    private static Tab tab(Shell shell, String name, List<String> columns, Stream<List<?>> rows) {
        return new Tab(shell.t("insight.cockpit." + name), header(shell, columns), rows);
    }

    private static List<String> header(Shell shell, List<String> columns) {
        return columns.stream().map(column -> shell.t("insight.column." + column)).toList();
    }
}
