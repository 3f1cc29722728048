package org.kontor.notify.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.notify.DigestSource;
import org.kontor.notify.Mail;
import org.kontor.notify.MailKind;
import org.kontor.notify.Matter;
import org.kontor.notify.Outbox;
import org.kontor.notify.Recipient;
import org.kontor.notify.Recipients;
import org.kontor.notify.Section;
import org.kontor.notify.Subscription;
import org.kontor.shared.PersonId;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes one person's digest, in their language and by what it is about.
@Component
class WritingDigest {
    private final Recipients recipients;
    private final List<DigestSource> sources;
    private final Outbox outbox;
    private final Words words;

    WritingDigest(Recipients recipients, List<DigestSource> sources, Outbox outbox, Words words) {
        this.recipients = recipients;
        this.sources = sources;
        this.outbox = outbox;
        this.words = words;
    }

    /// Writes nothing to who is not known any more, nor where all is settled meanwhile.
    void write(PersonId person, List<Matter> matters) {
        recipients
                .recipient(person)
                .ifPresent(
                        to -> {
                            var parts = new LinkedHashMap<UUID, Part>();
                            List<MailKind> kinds = gather(to, matters, parts);
                            if (!parts.isEmpty()) {
                                outbox.send(mail(to, parts).under(new Subscription(person, kinds)));
                            }
                        });
    }

    /// @return the kinds of which there is something to tell
    private List<MailKind> gather(
            Recipient to, List<Matter> matters, SequencedMap<UUID, Part> parts) {
        var kinds = new ArrayList<MailKind>();
        for (DigestSource source : sources) {
            List<Matter> own =
                    matters.stream().filter(each -> each.kind().equals(source.kind())).toList();
            List<Section> sections = own.isEmpty() ? List.of() : source.sections(to, own);
            if (!sections.isEmpty()) {
                kinds.add(source.kind());
            }
            for (Section section : sections) {
                parts.computeIfAbsent(section.about(), about -> new Part(section.heading()))
                        .texts
                        .add(section.text());
            }
        }
        return kinds;
    }

    /// Of several things, answers to it can go to none of them.
    private Mail mail(Recipient to, SequencedMap<UUID, Part> parts) {
        Mail mail = mail(to, List.copyOf(parts.values()));
        return parts.size() == 1 ? mail.about(parts.firstEntry().getKey()) : mail;
    }

    private Mail mail(Recipient to, List<Part> parts) {
        String subject =
                words.say(
                        to.language(),
                        "notify.digest.subject",
                        parts.size(),
                        parts.getFirst().heading);
        String text =
                parts.stream()
                        .map(Part::text)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        words.say(to.language(), "notify.digest.lead", to.name()),
                                        ""));
        return new Mail(to.email(), to.language(), subject, text);
    }

    /// All that is told of one thing.
    private record Part(String heading, List<String> texts) {
        private Part(String heading) {
            this(heading, new ArrayList<>());
        }

        private String text() {
            return "%s\n%s\n\n%s\n"
                    .formatted(heading, "=".repeat(heading.length()), String.join("\n\n", texts));
        }
    }
}
