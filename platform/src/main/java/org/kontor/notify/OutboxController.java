package org.kontor.notify;

import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.Instance;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows everybody what a demonstration would have sent; a real installation has no such page.
@Controller
class OutboxController {
    private final MailQueries mails;
    private final Instance instance;

    OutboxController(MailQueries mails, Instance instance) {
        this.mails = mails;
        this.instance = instance;
    }

    @GetMapping("/outbox")
    @Everyone
    ModelAndView list(@RequestParam Optional<UUID> before) {
        requireDemonstration();
        return new ModelAndView("notify/outbox").addObject("mails", mails.page(before));
    }

    @GetMapping("/outbox/{mail}")
    @Everyone
    ModelAndView show(@PathVariable UUID mail) {
        requireDemonstration();
        return new ModelAndView("notify/mail")
                .addObject("mail", mails.row(mail).orElseThrow(NotFound::new))
                .addObject("back", "/outbox");
    }

    private void requireDemonstration() {
        if (!instance.isDemonstration()) {
            throw new NotFound();
        }
    }
}
