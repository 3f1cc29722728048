package org.kontor.notify;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows administrators how mail gets on. What a mail says is the recipient's business, unless
/// there is no mail server and the administrator must hand it over.
@Controller
class MailQueueController {
    private final MailQueries mails;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Environment environment;

    MailQueueController(
            MailQueries mails, Outbox outbox, AuditTrail trail, Environment environment) {
        this.mails = mails;
        this.outbox = outbox;
        this.trail = trail;
        this.environment = environment;
    }

    @GetMapping("/mail-queue")
    @Only(Role.ADMINISTRATOR)
    ModelAndView list(@RequestParam Optional<UUID> before) {
        return new ModelAndView("notify/queue")
                .addObject("mails", mails.page(before))
                .addObject("waiting", mails.count(MailState.WAITING))
                .addObject("givenUp", mails.count(MailState.GIVEN_UP))
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

    @PostMapping("/mail-queue/{mail}/attempt")
    @Only(Role.ADMINISTRATOR)
    String tryAgain(@PathVariable UUID mail, @ModelAttribute("shell") Shell shell) {
        outbox.tryAgain(mail);
        return "redirect:" + shell.link("/mail-queue");
    }
}
