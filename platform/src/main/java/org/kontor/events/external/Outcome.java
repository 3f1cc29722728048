package org.kontor.events.external;

import java.util.UUID;

/// What came of an event for an organisation, as somebody wrote it down.
public record Outcome(
        UUID organisation,
        String name,
        int meetings,
        int leads,
        int agreements,
        String note,
        int version) {}
