package org.kontor.notify;

/// How far a mail has come.
public enum MailState {
    WAITING,
    SENT,
    /// After many attempts.
    GIVEN_UP,
    /// By the receiving server, for good.
    REFUSED
}
