package org.kontor.matchmaking.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of asking at one event. Without groups everybody may ask everybody; an organisation
/// that is put into no group is in the first.
///
/// @param answersUntil when open requests expire; empty for the end of the phase of asking
/// @param limits where asking is not simply allowed
/// @param version 0 where nothing has been decided yet
public record RuleBook(
        Optional<Instant> answersUntil,
        Quotas quotas,
        List<Group> groups,
        Map<Direction, MayAsk> limits,
        int version) {

    /// From one group to another, or to itself.
    public record Direction(GroupId from, GroupId to) {}

    public RuleBook {
        groups = List.copyOf(groups);
        limits = Map.copyOf(limits);
    }

    public RuleBook answeredUntil(Instant until) {
        return new RuleBook(Optional.of(until), quotas, groups, limits, version);
    }

    public MayAsk verdict(Group from, Group to) {
        return limits.getOrDefault(new Direction(from.id(), to.id()), MayAsk.YES);
    }
}
