package org.kontor.matchmaking.affinity;

import java.util.List;

/// Why two suit each other, as the first of them reads it.
///
/// @param mine whether it is the reader's wish that it speaks of, and not the other's; always so
///     where both have it in common
/// @param about what it is about: for [Part#WANTED] the ids of the request and of the offer, for
///     [Part#FIELD] codes, for [Part#WORDS] stems, else the kind, the country or the language
public record Reason(Part part, boolean mine, List<String> about) {
    public Reason {
        about = List.copyOf(about);
    }
}
