package org.kontor.timetable.formats;

import java.io.IOException;
import java.io.Serial;

/// A file that cannot be read as what it should be; the message names the line and the reason.
public final class BadInput extends IOException {

    @Serial private static final long serialVersionUID = 1;

    private final int line;

    BadInput(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /// The line where reading stopped, from 1.
    public int line() {
        return line;
    }
}
