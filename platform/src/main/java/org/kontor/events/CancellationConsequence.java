package org.kontor.events;

import java.util.Collection;
import java.util.List;

/// Tells what would follow if people no longer came to an event, so that whoever cancels sees it
/// first. Modules that let it follow, once a [RegistrationEnded] tells them, contribute theirs as
/// beans.
public interface CancellationConsequence {
    /// Among the consequences of one registration, the smaller first.
    int order();

    /// What follows if all of these end together; what concerns an organisation as a whole is told
    /// of one of its people.
    List<Consequence> of(EventId event, Collection<Leaver> leavers);
}
