package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Optional;
import org.kontor.matchmaking.rule.Allowance;

/// What the reader's organisation asks of others.
public record SentPage(
        Desk desk, Allowance allowance, List<RequestCard> cards, Optional<String> next) {}
