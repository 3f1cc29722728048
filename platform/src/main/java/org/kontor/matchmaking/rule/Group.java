package org.kontor.matchmaking.rule;

import org.kontor.shared.Translated;

/// Participants of an event for whom the same rules hold.
public record Group(GroupId id, Translated name) {}
