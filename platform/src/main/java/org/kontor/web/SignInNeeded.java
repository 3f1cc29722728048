package org.kontor.web;

/// Thrown where a stranger asks for what only signed-in people may see.
public final class SignInNeeded extends RuntimeException {
    public SignInNeeded() {
        super("sign in first", null, false, false);
    }
}
