package org.kontor.insight.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Countries;
import org.kontor.events.EventCard;
import org.kontor.insight.cockpit.CockpitPage.Step;
import org.kontor.shared.Translated;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Reads what the cockpit's pages and tables show.
@Component
class Cockpit {
    private final StandingQueries standings;
    private final EncounterQueries encounters;
    private final ConcernQueries concerns;
    private final LoadQueries loads;
    private final Codes codes;
    private final Clock clock;

    Cockpit(
            StandingQueries standings,
            EncounterQueries encounters,
            ConcernQueries concerns,
            LoadQueries loads,
            Codes codes,
            Clock clock) {
        this.standings = standings;
        this.encounters = encounters;
        this.concerns = concerns;
        this.loads = loads;
        this.codes = codes;
        this.clock = clock;
    }

    CockpitPage overview(EventCard event) {
        return new CockpitPage(
                event, steps(event), loads.of(event.id()), concerns.counts(event.id()));
    }

    List<Step> steps(EventCard event) {
        List<Standing> all = standings.of(event.id());
        Map<Stage, Integer> counts = encounters.counts(event.id());
        return Stream.of(Stage.values())
                .map(
                        stage ->
                                new Step(
                                        stage,
                                        (int) all.stream().filter(it -> it.reached(stage)).count(),
                                        counts.getOrDefault(stage, 0)))
                .toList();
    }

    Load load(EventCard event) {
        return loads.of(event.id());
    }

    /// Those who have come so far, or those who have not.
    List<Standing> organisations(EventCard event, Stage stage, boolean missing) {
        return standings.of(event.id()).stream()
                .filter(standing -> standing.reached(stage) != missing)
                .toList();
    }

    List<ConcernRow> people(EventCard event, Concern concern) {
        return concerns.rows(event.id(), concern);
    }

    PeoplePage people(EventCard event, Concern concern, int from) {
        List<ConcernRow> rows = people(event, concern);
        LocalDate today = LocalDate.ofInstant(clock.instant(), event.zone());
        return new PeoplePage(
                event,
                concern,
                concerns.counts(event.id()),
                Slice.of(rows, from),
                (int)
                        rows.stream()
                                .filter(row -> !PeoplePage.isRemindedOn(today, event, row))
                                .count(),
                today);
    }

    Matrix matrix(EventCard event, Axis axis, Stage stage, Shell shell) {
        Naming naming = naming(axis, shell);
        return Matrix.of(
                axis,
                stage,
                encounters.matrix(event.id(), axis, stage),
                naming::name,
                shell.language());
    }

    List<Encounter> meetings(EventCard event, EncounterFilter filter, int from, int most) {
        return encounters.rows(event.id(), filter, from, most);
    }

    /// What the keys of the axis are called.
    Naming naming(Axis axis, Shell shell) {
        if (axis == Axis.COUNTRY) {
            return key -> Countries.name(key, shell.language());
        }
        Map<Code, Translated> sectors = codes.topEver(CodeList.ECOSYSTEM);
        return key ->
                key.isEmpty()
                        ? shell.t("insight.cockpit.no-sector")
                        : sectors.entrySet().stream()
                                .filter(sector -> sector.getKey().code().equals(key))
                                .findFirst()
                                .map(sector -> shell.t(sector.getValue()))
                                .orElse(key);
    }

    interface Naming {
        String name(String key);
    }
}
