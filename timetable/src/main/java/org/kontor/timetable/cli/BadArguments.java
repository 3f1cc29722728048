package org.kontor.timetable.cli;

import java.io.Serial;

/// The command line asks for something that does not exist.
final class BadArguments extends Exception {

    @Serial private static final long serialVersionUID = 1;

    BadArguments(String message) {
        super(message);
    }
}
