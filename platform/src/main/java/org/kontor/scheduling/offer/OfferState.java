package org.kontor.scheduling.offer;

/// What became of an offer.
public enum OfferState {
    OPEN,
    /// Both sides wanted it, and the meeting has its place.
    TAKEN,
    DECLINED,
    EXPIRED,
    /// When both sides wanted it, something was not free any more.
    GONE
}
