package org.kontor.events.delegation;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.kontor.events.DelegationCard;
import org.kontor.events.DelegationMember;
import org.kontor.events.Funding;
import org.kontor.web.FormInput;

/// A delegation and who travels in it.
///
/// @param leader the name of who leads it
/// @param unattached how many of its country are registered and in no delegation
/// @param actions what modules above offer of it
public record DelegationPage(
        DelegationCard delegation,
        Optional<String> leader,
        List<DelegationMember> members,
        int unattached,
        FormInput form,
        List<Content> actions) {

    public long paidBy(Funding funding) {
        return members.stream().filter(member -> member.funding() == funding).count();
    }

    public long organisations() {
        return members.stream().map(DelegationMember::organisation).distinct().count();
    }

    public long people() {
        return members.stream().map(DelegationMember::person).distinct().count();
    }
}
