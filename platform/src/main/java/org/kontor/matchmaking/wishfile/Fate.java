package org.kontor.matchmaking.wishfile;

/// What becomes of a row.
public enum Fate {
    /// A new wish that both sides agree to.
    AGREED,
    /// A new wish that the other side is still to answer.
    ASKED,
    /// A new wish that was declined.
    DECLINED,
    /// Answers an earlier row of the table, and makes it agreed.
    ANSWERS,
    /// Changes nothing: said before, or agreed at the event already.
    NOTHING,
    /// Must be mended.
    WRONG
}
