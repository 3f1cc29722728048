package org.kontor.timetable;

import java.util.Objects;
import java.util.Set;

/// A person whose time exists once. Whom the person speaks for is said by each [Side], so somebody
/// who acts for several organisations is still one delegate.
///
/// @param id unique among delegates
/// @param unavailable ids of the slots in which the person cannot meet: own blocks, sessions signed
///     up for, other events
/// @param dailyLimit the most meetings on one day; [Integer#MAX_VALUE] for no limit
/// @param resource true for somebody who serves meetings, such as an interpreter: held to the same
///     hard rules, but breaks and table changes are not counted
public record Delegate(String id, Set<String> unavailable, int dailyLimit, boolean resource) {

    public Delegate {
        Objects.requireNonNull(id, "id");
        unavailable = Set.copyOf(unavailable);
        if (dailyLimit < 0) {
            throw new IllegalArgumentException(
                    "Delegate " + id + ": the daily limit must not be negative");
        }
    }

    /// A delegate who is always free, without a daily limit.
    public Delegate(String id) {
        this(id, Set.of(), Integer.MAX_VALUE, false);
    }

    /// A delegate without a daily limit.
    public Delegate(String id, Set<String> unavailable) {
        this(id, unavailable, Integer.MAX_VALUE, false);
    }
}
