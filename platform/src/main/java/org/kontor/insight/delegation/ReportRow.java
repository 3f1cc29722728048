package org.kontor.insight.delegation;

/// What became of one organisation's wishes.
///
/// @param asked how many it asked
/// @param wasAsked how many asked it
/// @param partners with whom meetings are agreed, by name with their countries
public record ReportRow(
        String organisation,
        int people,
        int asked,
        int wasAsked,
        int accepted,
        int scheduled,
        int held,
        String partners) {}
