package org.kontor.web;

/// Thrown where the address names nothing, or nothing that the visitor may know of.
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
