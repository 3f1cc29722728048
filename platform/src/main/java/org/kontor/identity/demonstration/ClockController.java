package org.kontor.identity.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.identity.DemonstrationMoment;
import org.kontor.instance.Instance;
import org.kontor.shared.Role;
import org.kontor.web.AdministrationEntry;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Moves a demonstration to another moment; real time cannot be moved.
@Controller
class ClockController {
    private static final Subject CLOCK = new Subject("clock", new UUID(0, 0));

    private final Instance instance;
    private final Clock clock;
    private final AuditTrail trail;
    private final List<DemonstrationMoment> moments;

    ClockController(
            Instance instance, Clock clock, AuditTrail trail, List<DemonstrationMoment> moments) {
        this.instance = instance;
        this.clock = clock;
        this.trail = trail;
        this.moments =
                moments.stream()
                        .sorted(Comparator.comparingInt(DemonstrationMoment::order))
                        .toList();
    }

    @Bean
    static AdministrationEntry clockEntry() {
        return new AdministrationEntry(40, "identity.clock", "clock", "/demonstration");
    }

    @GetMapping("/demonstration")
    @Only(Role.ADMINISTRATOR)
    ModelAndView show() {
        return page(LocalMoment.of(clock.instant()), FormErrors.none());
    }

    /// @param at a local date and time in Berlin, such as `2017-09-21T10:00`
    @PostMapping("/demonstration")
    @Only(Role.ADMINISTRATOR)
    @Transactional
    ModelAndView move(
            @RequestParam(defaultValue = "") String at, @ModelAttribute("shell") Shell shell) {
        if (!instance.isDemonstration()) {
            throw new NotFound();
        }
        Instant moment;
        try {
            moment = LocalMoment.parse(at);
        } catch (DateTimeParseException unreadable) {
            return page(at, FormErrors.none().add("at", "identity.clock.unreadable"));
        }
        instance.clock().moveTo(moment);
        trail.record(CLOCK, "identity.audit.clock-moved", Map.of("to", moment.toString()));
        return new ModelAndView("redirect:" + shell.link("/demonstration"));
    }

    private ModelAndView page(String typed, FormErrors errors) {
        return new ModelAndView(
                        "identity/demonstration/clock",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("movable", instance.isDemonstration())
                .addObject("now", clock.instant())
                .addObject("zone", LocalMoment.ZONE)
                .addObject("moments", moments)
                .addObject("at", typed)
                .addObject("errors", errors);
    }
}
