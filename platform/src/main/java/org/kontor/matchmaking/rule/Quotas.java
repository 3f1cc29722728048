package org.kontor.matchmaking.rule;

/// How many requests an organisation may have; 0 for as many as it likes.
///
/// @param asks of its own that are open or agreed
/// @param asksADay of its own on one day, whatever became of them
/// @param asked of others that are open or agreed
/// @param askedADay of others on one day, whatever became of them
public record Quotas(int asks, int asksADay, int asked, int askedADay) {
    public static final Quotas NONE = new Quotas(0, 0, 0, 0);
}
