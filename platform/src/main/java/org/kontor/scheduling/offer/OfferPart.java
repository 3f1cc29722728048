package org.kontor.scheduling.offer;

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
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.stereotype.Component;

/// The time that a waiting meeting is offered, on its page.
@Component
public class OfferPart extends TemplatePart {
    private static final int ORDER = 100;

    private final Offers offers;
    private final Events events;
    private final Representatives representatives;

    OfferPart(
            Offers offers,
            Events events,
            Representatives representatives,
            TemplateEngine templates) {
        super(templates, "scheduling.meeting.sections", ORDER, "scheduling/offer/part.jte");
        this.offers = offers;
        this.events = events;
        this.representatives = representatives;
    }

    /// What the part shows.
    ///
    /// @param mine whether the reader's side wants the time already
    public record Shown(String path, ZoneId zone, Offer offer, boolean mine) {}

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID meeting, Shell shell) {
        return offers.open(new MeetingId(meeting))
                .flatMap(offer -> shell.visitor().person().map(person -> shown(offer, person)))
                .map(shown -> Map.of("shown", shown));
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
