package org.kontor.demonstration;

import java.util.List;
import org.kontor.shared.Translated;

/// What clusters of one industrial ecosystem are called, work on, offer and look for.
///
/// @param share how many of the clusters belong to it
record Sector(
        String ecosystem,
        int share,
        List<String> nace,
        List<String> names,
        List<String> keywords,
        List<String> technologies,
        Phrase field,
        List<Idea> offers,
        List<Idea> requests) {

    record Phrase(String en, String lt) {
        Translated translated() {
            return Translated.of(en, lt);
        }
    }

    /// Something offered or looked for; its kind is the opportunity's.
    record Idea(String kind, String en, String lt) {
        Translated translated() {
            return Translated.of(en, lt);
        }
    }
}
