package org.kontor.insight.delegation;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kontor.events.DelegationCard;
import org.kontor.events.DelegationMember;
import org.kontor.events.Funding;

/// A delegation in figures, at a moment.
///
/// @param countries of those with whom meetings are agreed
/// @param leader the name of who leads it, empty where nobody leads it
public record Report(
        DelegationCard delegation,
        String leader,
        List<DelegationMember> members,
        List<ReportRow> rows,
        int countries,
        Instant at) {

    public long people() {
        return members.stream().map(DelegationMember::person).distinct().count();
    }

    /// The organisations of those who are paid for so.
    public long paidBy(Funding funding) {
        return members.stream()
                .filter(member -> member.funding() == funding)
                .map(DelegationMember::organisation)
                .distinct()
                .count();
    }

    public int sum(ToIntFunction<ReportRow> figure) {
        return rows.stream().mapToInt(figure).sum();
    }
}
