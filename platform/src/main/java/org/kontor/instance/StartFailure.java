package org.kontor.instance;

/// A reason not to start, in one line that says what is wrong and how to mend it.
public final class StartFailure extends RuntimeException {
    public StartFailure(String line) {
        super(line);
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
