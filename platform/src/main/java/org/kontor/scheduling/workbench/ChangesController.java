package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontor.scheduling.plan.Placed;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The version beside another: what moved, came, went, and for whom.
@Controller
class ChangesController {
    private final Workbenches workbenches;
    private final TimetableVersions versions;
    private final PlanQueries plans;

    ChangesController(Workbenches workbenches, TimetableVersions versions, PlanQueries plans) {
        this.workbenches = workbenches;
        this.versions = versions;
        this.plans = plans;
    }

    @GetMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/changes")
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "against") Optional<Integer> against,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        List<TimetableVersion> others =
                versions.of(bench.event().id()).stream()
                        .filter(version -> version.number() != number)
                        .toList();
        Optional<TimetableVersion> other =
                against.isPresent()
                        ? Optional.of(chosen(others, against.get()))
                        : usual(bench, others);
        List<Placed> placed = plans.placed(bench.version().id());
        model.addAttribute(
                "page",
                new ChangesPage(
                        bench,
                        others,
                        other,
                        other.map(version -> Change.between(plans.placed(version.id()), placed))
                                .orElse(List.of())));
        return "scheduling/workbench/changes";
    }

    private static TimetableVersion chosen(List<TimetableVersion> others, int number) {
        return others.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// The version that was published when this one was built, else the one before it.
    private static Optional<TimetableVersion> usual(
            Workbench bench, List<TimetableVersion> others) {
        return bench.version()
                .origin()
                .against()
                .flatMap(
                        id ->
                                others.stream()
                                        .filter(version -> version.id().equals(id))
                                        .findFirst())
                .or(
                        () ->
                                others.stream()
                                        .filter(
                                                version ->
                                                        version.number() < bench.version().number())
                                        .max(Comparator.comparingInt(TimetableVersion::number)));
    }
}
