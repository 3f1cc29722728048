package org.kontor.events;

/// Somebody who speaks in a session, or is to.
public record Appearance(
        SpeakerId speaker, String name, String organisation, AppearanceState state) {
    public boolean isConfirmed() {
        return state == AppearanceState.CONFIRMED;
    }
}
