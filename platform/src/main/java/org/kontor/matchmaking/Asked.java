package org.kontor.matchmaking;

/// What became of asking.
public sealed interface Asked {

    /// The other side was asked, or will be once the organiser passes it on.
    ///
    /// @param held whether the organiser has it, and not yet the other side
    record Sent(RequestId request, boolean held) implements Asked {}

    /// The two have a request between them that is open or agreed.
    record AlreadyThere(RequestId request) implements Asked {}

    /// Nothing was stored.
    record Refused(AskRefusal why) implements Asked {}
}
