package org.kontor.forms;

import java.util.SequencedMap;
import org.kontor.shared.Language;

/// A list of codes of this installation that questions can offer; the modules that own such lists
/// contribute them as beans.
public interface ChoiceList {
    /// Its name in stored questions, such as `country`.
    String name();

    /// The key of the words for it.
    String title();

    /// What there is to choose from: codes and what they are called, in order.
    SequencedMap<String, String> options(Language language);
}
