package org.kontor.notify;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.notify.subscription.Preferences;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Tells who wants mail of a kind.
@Component
public class Wanted {
    private final Preferences preferences;

    Wanted(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Those of the people who want none.
    public Set<PersonId> declined(MailKind kind, Collection<PersonId> people) {
        Preferences.Chosen chosen = preferences.of(people);
        return people.stream()
                .filter(person -> chosen.of(person, kind) == Cadence.NEVER)
                .collect(Collectors.toSet());
    }
}
