package org.kontor.scheduling.build;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// Starts builds and shows one under way.
@Controller
class BuildController {
    private final Events events;
    private final RequestingBuild requesting;
    private final Builds builds;
    private final Curves curves;
    private final TimetablePages pages;

    BuildController(
            Events events,
            RequestingBuild requesting,
            Builds builds,
            Curves curves,
            TimetablePages pages) {
        this.events = events;
        this.requesting = requesting;
        this.builds = builds;
        this.curves = curves;
        this.pages = pages;
    }

    /// Whoever asks while a build is under way is shown that one.
    @PostMapping("/events/{event}/timetable/builds")
    @Only(value = Role.ORGANISER, of = "event")
    String start(
            @PathVariable("event") String slug,
            @RequestParam("limit") String limit,
            @RequestParam(name = "leastChange", defaultValue = "false") boolean leastChange,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        var form = new BuildForm(limit, leastChange);
        FormErrors errors = form.check();
        TimetablePage page = pages.of(event, form, errors);
        if (!errors.isEmpty() || !page.readiness().canBuild()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page);
            return "scheduling/build/timetable";
        }
        requesting.request(
                event.id(),
                shell.visitor().person().orElseThrow(),
                form.limitSeconds(),
                leastChange);
        return "redirect:" + shell.link(event.path() + "/timetable");
    }

    /// The part of the page that is asked for every second; when the build has ended, the whole
    /// page is to be read anew.
    @GetMapping("/events/{event}/timetable/builds/{build}")
    @Only(value = Role.ORGANISER, of = "event")
    @Nullable String watch(
            @PathVariable("event") String slug,
            @PathVariable("build") String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute("shell") Shell shell,
            Model model,
            ServletWebRequest request,
            HttpServletResponse response) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        Build build = find(event, id);
        if (!part) {
            return "redirect:" + shell.link(event.path() + "/timetable");
        }
        List<ProgressPoint> points = curves.of(build);
        if (!build.state().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified(stamp(build, points))) {
            return null;
        }
        model.addAttribute("panel", BuildPanel.of(event, build, points));
        return "scheduling/build/panel";
    }

    /// Ends the search; the best found so far becomes a version.
    @PostMapping("/events/{event}/timetable/builds/{build}/stop")
    @Only(value = Role.ORGANISER, of = "event")
    String stop(
            @PathVariable("event") String slug,
            @PathVariable("build") String id,
            @ModelAttribute("shell") Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        builds.requestStop(find(event, id).id());
        return "redirect:" + shell.link(event.path() + "/timetable");
    }

    private Build find(EventCard event, String id) {
        return BuildId.parse(id)
                .flatMap(builds::find)
                .filter(build -> build.event().equals(event.id()))
                .orElseThrow(NotFound::new);
    }

    private static String stamp(Build build, List<ProgressPoint> points) {
        return "\"%s-%d-%d-%s\""
                .formatted(
                        build.state(),
                        build.attempt(),
                        points.isEmpty() ? 0 : points.getLast().elapsedMs(),
                        build.stopRequested());
    }
}
