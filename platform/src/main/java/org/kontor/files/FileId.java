package org.kontor.files;

import java.util.regex.Pattern;

/// Names a stored file by its content: the SHA-256 in hexadecimal, lower case.
public record FileId(String sha256) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public FileId {
        if (!SHAPE.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + sha256);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
