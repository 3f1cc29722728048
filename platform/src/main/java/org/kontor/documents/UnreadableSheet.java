package org.kontor.documents;

import java.util.List;

/// Says why a table cannot be read, in the words of a message key of `documents`, naming row and
/// column where there is one.
public final class UnreadableSheet extends RuntimeException {
    private final String key;
    private final List<Object> arguments;

    public UnreadableSheet(String key, Object... arguments) {
        super(key + " " + List.of(arguments), null, false, false);
        this.key = "documents.sheet." + key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
