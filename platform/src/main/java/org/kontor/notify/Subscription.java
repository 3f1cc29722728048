package org.kontor.notify;

import java.util.List;
import org.kontor.shared.PersonId;

/// What a person gets until they say otherwise.
///
/// @param kinds that one mail is of, several where it gathers
public record Subscription(PersonId person, List<MailKind> kinds) {
    /// The addresses that end subscriptions. Mail programs send to them too and know no page's
    /// token: the link itself is the right to stop what it names.
    public static final String ADDRESSES = "/*/unsubscribe/*";

    public Subscription {
        kinds = List.copyOf(kinds);
    }
}
