package org.kontor.scheduling.paper;

/// A document about a whole version.
public enum PaperKind {
    AGENDAS,
    TABLES;

    /// As it stands in addresses.
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
