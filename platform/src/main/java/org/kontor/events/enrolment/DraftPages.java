package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.Map;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.consent.Consents;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows drafts.
@Component
class DraftPages {
    private final Directory directory;
    private final Consents consents;
    private final Clock clock;

    DraftPages(Directory directory, Consents consents, Clock clock) {
        this.directory = directory;
        this.consents = consents;
        this.clock = clock;
    }

    ModelAndView page(
            EventCard event,
            Filling.Filled filled,
            FormInput sent,
            boolean leadsOn,
            HttpStatus status) {
        String known = sent.raw("page");
        var page =
                new DraftPage(
                        event,
                        directory.find(filled.draft().organisationId()).orElseThrow(),
                        filled,
                        Window.of(filled.intake(), clock.instant()),
                        consents.of(event.id()),
                        sent,
                        leadsOn,
                        known.isEmpty() || filled.overtaken() ? DraftPage.newPage() : known);
        return new ModelAndView("events/enrolment/draft", Map.of("page", page), status);
    }

    /// Tells a page that saves by itself how it went.
    static ModelAndView saved(EventCard event, Filling.Filled filled) {
        return new ModelAndView(
                "events/enrolment/saved",
                Map.of(
                        "event", event,
                        "registration", filled.draft(),
                        "overtaken", filled.overtaken()),
                filled.overtaken() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    static ModelAndView again(EventCard event, Filling.Filled filled, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(event.path() + "/registration/" + filled.draft().id()));
    }
}
