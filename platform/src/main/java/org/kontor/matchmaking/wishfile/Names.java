package org.kontor.matchmaking.wishfile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.kontor.shared.EmailAddress;

/// Whom a name means within an organisation: those who come or act for it, and those the table
/// itself names with their addresses.
final class Names {
    private final Map<List<String>, SequencedSet<EmailAddress>> addresses = new HashMap<>();

    /// @param organisation its key
    void add(String organisation, String name, EmailAddress email) {
        addresses.computeIfAbsent(key(organisation, name), key -> new LinkedHashSet<>()).add(email);
    }

    /// The addresses of everybody in the organisation who is called so.
    SequencedSet<EmailAddress> of(String organisation, String name) {
        return addresses.getOrDefault(key(organisation, name), new LinkedHashSet<>());
    }

    private static List<String> key(String organisation, String name) {
        return List.of(organisation, Parties.plain(name));
    }
}
