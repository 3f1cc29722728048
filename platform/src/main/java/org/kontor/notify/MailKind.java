package org.kontor.notify;

import java.util.List;

/// What some mails are about, so that a person can say how often they want those; modules
/// contribute theirs as beans. What must arrive whatever people say has no kind.
///
/// @param name key of the words that name the kind; the key with `.help` behind it says when such
///     mail comes
/// @param gathered whether several are put into one mail
public record MailKind(String name, boolean gathered) {

    /// How often a person may choose to get it.
    public List<Cadence> choices() {
        return gathered
                ? List.of(Cadence.HOURLY, Cadence.DAILY, Cadence.NEVER)
                : List.of(Cadence.AT_ONCE, Cadence.NEVER);
    }

    /// How often those get it who say nothing.
    public Cadence usual() {
        return choices().getFirst();
    }
}
