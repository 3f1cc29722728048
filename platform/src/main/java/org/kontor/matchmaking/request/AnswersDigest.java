package org.kontor.matchmaking.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.matchmaking.Participant;
import org.kontor.notify.DigestSource;
import org.kontor.notify.MailKind;
import org.kontor.notify.Matter;
import org.kontor.notify.Recipient;
import org.kontor.notify.Section;
import org.springframework.stereotype.Component;

/// Tells what became of requests, one's own and those that were agreed.
@Component
class AnswersDigest implements DigestSource {
    private final DigestDesks desks;

    AnswersDigest(DigestDesks desks) {
        this.desks = desks;
    }

    @Override
    public MailKind kind() {
        return RequestMails.ANSWERS;
    }

    @Override
    public List<Section> sections(Recipient to, List<Matter> matters) {
        return desks.of(to, matters).stream()
                .filter(desk -> desk.cards().stream().anyMatch(card -> !card.isOpen()))
                .map(desk -> desk.section(text(desk)))
                .toList();
    }

    private static String text(DigestDesk desk) {
        var lines = new ArrayList<String>();
        lines.add(desk.say("matchmaking.digest.answers"));
        desk.cards().stream()
                .filter(card -> !card.isOpen())
                .forEach(card -> lines.add(line(desk, card)));
        lines.add(desk.say("matchmaking.digest.go-on", desk.link("/sent"), desk.link("/new")));
        return String.join("\n", lines);
    }

    private static String line(DigestDesk desk, RequestCard card) {
        Participant other = card.otherThan(desk.own());
        Participant own = other.equals(card.from()) ? card.to() : card.from();
        String how = card.isRefused() ? "refused" : card.state().name().toLowerCase(Locale.ROOT);
        var reason = card.answer().declineReason();
        return desk.say(
                "matchmaking.digest." + how,
                desk.named(other),
                own.name(),
                reason == null ? "" : desk.say("matchmaking.reason", reason));
    }
}
