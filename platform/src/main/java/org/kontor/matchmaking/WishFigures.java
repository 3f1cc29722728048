package org.kontor.matchmaking;

/// How many requests an event has, by where they stand.
public record WishFigures(int pending, int accepted, int declined, int withdrawn, int expired) {
    public int all() {
        return pending + accepted + declined + withdrawn + expired;
    }
}
