package org.kontor.matchmaking.rule;

import java.util.Optional;
import org.kontor.matchmaking.AskRefusal;

/// Whether one organisation may ask another now.
///
/// @param throughOrganiser whether the organiser passes the request on
/// @param own what the one that asks has used of its quotas
/// @param refusal why it may not, empty where it may
public record Passage(boolean throughOrganiser, Allowance own, Optional<AskRefusal> refusal) {}
