package org.kontor.matchmaking.rule;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.shared.Language;
import org.kontor.web.FormInput;

/// The rules of asking, as the organiser changes them.
///
/// @param groups those that the form was made for
public record RulesPage(EventCard event, List<Group> groups, FormInput form) {

    public String name(String group, Language language) {
        return RuleForm.name(group, language);
    }

    public String may(Group from, Group to) {
        return RuleForm.may(from, to);
    }
}
