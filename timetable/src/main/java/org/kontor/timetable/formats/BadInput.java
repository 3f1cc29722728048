package org.kontor.timetable.formats;

import java.io.IOException;
import java.io.Serial;

/// A file that cannot be read as what it should be; the message names the place and the reason.
public final class BadInput extends IOException {

    @Serial private static final long serialVersionUID = 1;

    private final String place;

    private BadInput(String place, String reason) {
        super(place + ": " + reason);
        this.place = place;
    }

    BadInput(int line, String reason) {
        this("line " + line, reason);
    }

    /// @param path to a value in a JSON document, as in `/meetings/3/sides/0`; empty for the whole
    static BadInput at(String path, String reason) {
        return new BadInput(path.isEmpty() ? "/" : path, reason);
    }

    /// Where reading stopped: a line, counted from 1, as in `line 3`, or a path in a JSON document.
    public String place() {
        return place;
    }
}
