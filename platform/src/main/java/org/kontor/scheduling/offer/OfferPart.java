package org.kontor.scheduling.offer;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// The time that a waiting meeting is offered, on its page.
@Component
public class OfferPart implements PagePart {
    private static final int ORDER = 100;

    private final Offers offers;
    private final Events events;
    private final Representatives representatives;
    private final TemplateEngine templates;

    OfferPart(
            Offers offers,
            Events events,
            Representatives representatives,
            TemplateEngine templates) {
        this.offers = offers;
        this.events = events;
        this.representatives = representatives;
        this.templates = templates;
    }

    /// What the part shows.
    ///
    /// @param mine whether the reader's side wants the time already
    public record Shown(String path, ZoneId zone, Offer offer, boolean mine) {}

    @Override
    public String place() {
        return "scheduling.meeting.sections";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID meeting, Shell shell) {
        return offers.open(new MeetingId(meeting))
                .flatMap(offer -> shell.visitor().person().map(person -> shown(offer, person)))
                .map(
                        shown ->
                                output ->
                                        templates.render(
                                                "scheduling/offer/part.jte",
                                                Map.of("shell", shell, "shown", shown),
                                                output));
    }

    private Shown shown(Offer offer, PersonId person) {
        EventCard event = events.find(offer.event()).orElseThrow();
        boolean mine =
                representatives.organisations(event.id(), person).stream()
                        .map(Participant::id)
                        .anyMatch(offer.wanted()::contains);
        return new Shown(
                event.path() + "/meetings/" + offer.meeting() + "/offer",
                event.zone(),
                offer,
                mine);
    }
}
