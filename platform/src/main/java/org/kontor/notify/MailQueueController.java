package org.kontor.notify;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Shows administrators how mail gets on. What a mail says is the recipient's business, unless
/// there is no mail server and the administrator must hand it over.
@Controller
class MailQueueController {
    private final MailQueries mails;
    private final Outbox outbox;
    private final Bounces bounces;
    private final FetchingReports fetching;
    private final AuditTrail trail;
    private final Environment environment;

    MailQueueController(
            MailQueries mails,
            Outbox outbox,
            Bounces bounces,
            FetchingReports fetching,
            AuditTrail trail,
            Environment environment) {
        this.mails = mails;
        this.outbox = outbox;
        this.bounces = bounces;
        this.fetching = fetching;
        this.trail = trail;
        this.environment = environment;
    }

    @GetMapping("/mail-queue")
    @Only(Role.ADMINISTRATOR)
    ModelAndView list(@RequestParam Optional<UUID> before) {
        return page(before, FormErrors.none());
    }

    private ModelAndView page(Optional<UUID> before, FormErrors errors) {
        return new ModelAndView(
                        "notify/queue",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("errors", errors)
                .addObject("mails", mails.page(before))
                .addObject("waiting", mails.count(MailState.WAITING))
                .addObject("givenUp", mails.count(MailState.GIVEN_UP))
                .addObject("reports", fetching.status())
                .addObject("handedOver", MailSettings.isDeclined(environment));
    }

    @GetMapping("/mail-queue/{mail}")
    @Only(Role.ADMINISTRATOR)
    @Transactional
    ModelAndView show(@PathVariable UUID mail) {
        if (!MailSettings.isDeclined(environment)) {
            throw new NotFound();
        }
        MailQueries.Row row = mails.row(mail).orElseThrow(NotFound::new);
        trail.record(new Subject("mail", mail), "notify.audit.read", Map.of());
        return new ModelAndView("notify/mail")
                .addObject("mail", row)
                .addObject("back", "/mail-queue");
    }

    /// Notes of the reports what they tell; of those that tell nothing it is said.
    @PostMapping("/mail-queue/bounces")
    @Only(Role.ADMINISTRATOR)
    ModelAndView note(
            @RequestParam("reports") List<MultipartFile> reports,
            @ModelAttribute("shell") Shell shell)
            throws IOException {
        var errors = FormErrors.none();
        for (MultipartFile report : reports) {
            Optional<Bounce> bounce = Bounce.read(report.getBytes());
            if (bounce.isEmpty()) {
                errors.add("reports", "notify.bounces.unreadable", name(report));
            } else if (!bounces.note(bounce.get())) {
                errors.add("reports", "notify.bounces.unknown", name(report));
            }
        }
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + shell.link("/mail-queue"))
                : page(Optional.empty(), errors);
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @PostMapping("/mail-queue/{mail}/attempt")
    @Only(Role.ADMINISTRATOR)
    String tryAgain(@PathVariable UUID mail, @ModelAttribute("shell") Shell shell) {
        outbox.tryAgain(mail);
        return "redirect:" + shell.link("/mail-queue");
    }
}
