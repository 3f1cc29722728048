package org.kontor.audit;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.RealTime;
import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows administrators what was done lately, and whether the record of it is whole.
@Controller
class AuditController {
    private final TrailQueries trail;
    private final ChainQueries chain;
    private final Sealing sealing;
    private final SchedulerClient jobs;
    private final Clock real;

    AuditController(
            TrailQueries trail,
            ChainQueries chain,
            Sealing sealing,
            SchedulerClient jobs,
            @RealTime Clock real) {
        this.trail = trail;
        this.chain = chain;
        this.sealing = sealing;
        this.jobs = jobs;
        this.real = real;
    }

    @GetMapping("/audit")
    @Only(Role.ADMINISTRATOR)
    ModelAndView show(
            @RequestParam Optional<UUID> before,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Sealing.Head head = sealing.head().orElse(Sealing.Head.START);
        return new ModelAndView("audit/chain")
                .addObject("sealed", head.position())
                .addObject("head", HexFormat.of().formatHex(head.hash()))
                .addObject("waiting", chain.waiting())
                .addObject("examination", chain.lastExamination())
                .addObject(
                        "underWay", jobs.getScheduledExecution(AuditJobs.EXAMINATION).isPresent())
                .addObject("lines", trail.all(before, shell.language()));
    }

    @PostMapping("/audit/examinations")
    @Only(Role.ADMINISTRATOR)
    String examine(@ModelAttribute("shell") Shell shell) {
        jobs.scheduleIfNotExists(AuditJobs.EXAMINATION, real.instant());
        return "redirect:" + shell.link("/audit");
    }
}
