package org.kontor.scheduling.repair;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What if this breaks: shows what would move in the published timetable, and moves it.
@Controller
@RequestMapping("/events/{event}/timetable/repair")
class RepairController {
    private static final int LONGEST = 40;

    private final Events events;
    private final RepairPages pages;
    private final CarryingOut carryingOut;
    private final EndingLoss ending;

    RepairController(Events events, RepairPages pages, CarryingOut carryingOut, EndingLoss ending) {
        this.events = events;
        this.pages = pages;
        this.carryingOut = carryingOut;
        this.ending = ending;
    }

    @GetMapping
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable("event") String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        RepairPage page = pages.of(event, form(sent), shell);
        return shown(page, model, response);
    }

    /// Does what was shown, and nothing where anything else would move meanwhile.
    @PostMapping
    @Only(value = Role.ORGANISER, of = "event")
    String carryOut(
            @PathVariable("event") String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam("shown") String stamp,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        MishapForm form = form(sent);
        if (!carryingOut.carryOut(event, form, stamp)) {
            return shown(pages.of(event, form, shell), model, response);
        }
        return "redirect:" + shell.link(event.path() + "/timetable/repair");
    }

    /// A table that was lost can be used again.
    @PostMapping("/tables/{loss}/end")
    @Only(value = Role.ORGANISER, of = "event")
    String end(
            @PathVariable("event") String slug,
            @PathVariable("loss") UUID loss,
            @ModelAttribute("shell") Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        ending.end(event, loss);
        return "redirect:" + shell.link(event.path() + "/timetable/repair");
    }

    private static MishapForm form(MultiValueMap<String, String> sent) {
        var input = new FormInput(sent);
        String table = input.cut("table", LONGEST);
        String person = input.cut("person", LONGEST);
        String prefix = person.isEmpty() ? "table-" : "person-";
        return new MishapForm(
                table,
                person,
                input.cut(prefix + "from", LONGEST),
                input.cut(prefix + "until", LONGEST));
    }

    private static String shown(RepairPage page, Model model, HttpServletResponse response) {
        if (!page.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        return "scheduling/repair/repair";
    }
}
