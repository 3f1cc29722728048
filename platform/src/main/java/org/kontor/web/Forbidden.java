package org.kontor.web;

/// Thrown where the visitor may not do what they ask.
public final class Forbidden extends RuntimeException {
    public Forbidden() {
        super("not allowed", null, false, false);
    }
}
