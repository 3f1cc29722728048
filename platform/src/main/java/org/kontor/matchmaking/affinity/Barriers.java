package org.kontor.matchmaking.affinity;

import java.util.HashSet;
import java.util.Set;

/// Which groups have no way to one another: neither may ask the other.
public final class Barriers {
    public static final Barriers NONE = new Barriers(Set.of());

    private final Set<Pair> apart;

    private Barriers(Set<Pair> apart) {
        this.apart = apart;
    }

    /// Only those who may not ask each other, either way, are kept apart.
    ///
    /// @param forbidden who may not ask whom, by the places of the groups
    public static Barriers of(Set<Pair> forbidden) {
        var apart = new HashSet<Pair>();
        for (Pair pair : forbidden) {
            if (forbidden.contains(new Pair(pair.to, pair.from))) {
                apart.add(pair);
            }
        }
        return new Barriers(apart);
    }

    boolean keepApart(int one, int other) {
        return !apart.isEmpty() && apart.contains(new Pair(one, other));
    }

    /// One group asks another.
    public record Pair(int from, int to) {}
}
