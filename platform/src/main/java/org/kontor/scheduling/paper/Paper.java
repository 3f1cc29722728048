package org.kontor.scheduling.paper;

import java.util.Optional;
import java.util.UUID;
import org.kontor.scheduling.VersionId;
import org.kontor.shared.Language;

/// Names a document: about which version, of which kind, in which language.
record Paper(VersionId version, PaperKind kind, Language language) {

    /// The name as one word, which [#parse] reads.
    @Override
    public String toString() {
        return "%s:%s:%s".formatted(version, kind, language.code());
    }

    static Paper parse(String text) {
        String[] parts = text.split(":", 3);
        return new Paper(
                new VersionId(UUID.fromString(parts[0])),
                PaperKind.valueOf(parts[1]),
                Optional.of(parts[2]).flatMap(Language::ofCode).orElseThrow());
    }
}
