package org.kontor.forms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.shared.Language;
import org.springframework.stereotype.Component;

/// The lists of this installation that questions can offer.
@Component
public final class ChoiceLists {
    private final List<ChoiceList> lists;

    ChoiceLists(List<ChoiceList> lists) {
        this.lists = lists.stream().sorted(Comparator.comparing(ChoiceList::name)).toList();
    }

    public List<ChoiceList> all() {
        return lists;
    }

    /// What those lists offer that the questions name.
    public Map<String, SequencedMap<String, String>> of(
            List<Question> questions, Language language) {
        var options = new HashMap<String, SequencedMap<String, String>>();
        for (ChoiceList list : lists) {
            if (questions.stream().anyMatch(question -> question.list().equals(list.name()))) {
                options.put(list.name(), list.options(language));
            }
        }
        return options;
    }
}
