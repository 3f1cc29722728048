package org.kontor.events;

/// The colours that tracks are told apart by, beside their names.
public enum TrackColour {
    BLUE("#1f6fa0"),
    TEAL("#0f766e"),
    GREEN("#2f7d32"),
    OLIVE("#6b7300"),
    ORANGE("#b45309"),
    RED("#b3261e"),
    PINK("#a8326e"),
    PURPLE("#6b46a8");

    private final String hex;

    TrackColour(String hex) {
        this.hex = hex;
    }

    /// For programs that read the programme, as `#rrggbb`.
    public String hex() {
        return hex;
    }

    /// For style sheets.
    public String look() {
        return "track-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
