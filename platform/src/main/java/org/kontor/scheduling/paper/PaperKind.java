package org.kontor.scheduling.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A document about a whole version.
public enum PaperKind {
    AGENDAS,
    TABLES;

    /// As it stands in addresses.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PaperKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
