package org.kontor.matchmaking.waiting;

import java.time.Instant;
import java.time.ZoneId;

/// Requests that wait for the reader.
///
/// @param words key of the words, which take how many there are, whose they are and until when
/// @param organisation whom they wait for, empty for the organiser
/// @param until when the first of them expires
/// @param path where they are dealt with, below the language
public record Waiting(
        String icon,
        String words,
        long count,
        String organisation,
        Instant until,
        ZoneId zone,
        String path) {}
