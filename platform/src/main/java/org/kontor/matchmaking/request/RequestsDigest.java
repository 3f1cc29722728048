package org.kontor.matchmaking.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.notify.DigestSource;
import org.kontor.notify.MailKind;
import org.kontor.notify.Matter;
import org.kontor.notify.Recipient;
import org.kontor.notify.Section;
import org.springframework.stereotype.Component;

/// Tells who is asked by whom and until when to answer, as far as it is still open.
@Component
class RequestsDigest implements DigestSource {
    private final DigestDesks desks;

    RequestsDigest(DigestDesks desks) {
        this.desks = desks;
    }

    @Override
    public MailKind kind() {
        return RequestMails.TO_ANSWER;
    }

    @Override
    public List<Section> sections(Recipient to, List<Matter> matters) {
        return desks.of(to, matters).stream().flatMap(desk -> section(desk).stream()).toList();
    }

    private static Optional<Section> section(DigestDesk desk) {
        var open = new LinkedHashMap<Participant, List<RequestCard>>();
        desk.cards().stream()
                .filter(card -> card.isOpen() && !card.isHeld())
                .forEach(
                        card ->
                                open.computeIfAbsent(card.to(), own -> new ArrayList<>())
                                        .add(card));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        desk.section(
                                open.entrySet().stream()
                                        .map(own -> text(desk, own.getKey(), own.getValue()))
                                        .collect(Collectors.joining("\n\n"))));
    }

    private static String text(DigestDesk desk, Participant own, List<RequestCard> cards) {
        var lines = new ArrayList<String>();
        lines.add(desk.say("matchmaking.digest.to-answer", cards.size(), own.name()));
        for (RequestCard card : cards) {
            lines.add(
                    desk.say(
                            "matchmaking.digest.asks",
                            desk.named(card.from()),
                            desk.say("matchmaking.wish", card.question().wish())));
        }
        RequestCard first =
                cards.stream().min(Comparator.comparing(RequestCard::expiresAt)).orElseThrow();
        EventCard event = desk.event();
        lines.add(
                desk.say(
                        "matchmaking.digest.please-answer",
                        desk.dateTime(first.expiresAt()),
                        event.zone().getId(),
                        desk.link("", own)));
        return String.join("\n", lines);
    }
}
