package org.kontor.matchmaking.wishfile;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.matchmaking.wishfile.WishRow.Named;

/// Which organisation is meant by a name: by registration number, else by the same name, else by
/// one that is close, in the same country; where no country is told, among those at the event and
/// those the table itself places in a country.
final class Parties {
    /// How alike two names must be, by the letter groups of three that they share.
    private static final double CLOSE = 0.6;

    private final Directory directory;
    private final Collection<OrganisationCard> atEvent;
    private final Map<String, String> countries;
    private final Map<Named, Party> found = new HashMap<>();

    /// @param countries by name in plain letters, as the table's own rows tell them
    Parties(
            Directory directory,
            Collection<OrganisationCard> atEvent,
            Map<String, String> countries) {
        this.directory = directory;
        this.atEvent = List.copyOf(atEvent);
        this.countries = countries;
    }

    Party of(Named named) {
        return found.computeIfAbsent(named, this::find);
    }

    /// A name without accents, capitals and punctuation, so that spellings compare.
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private Party find(Named named) {
        String country =
                named.country().isEmpty()
                        ? countries.getOrDefault(plain(named.name()), "")
                        : named.country();
        if (!country.isEmpty() && !named.number().isEmpty()) {
            List<OrganisationCard> numbered =
                    directory.byRegistrationNumber(country, named.number());
            if (!numbered.isEmpty()) {
                return party(numbered.getFirst());
            }
        }
        Collection<OrganisationCard> candidates =
                country.isEmpty() ? atEvent : directory.byName(country, named.name());
        return same(candidates, named.name())
                .or(() -> close(candidates, named.name()))
                .map(Parties::party)
                .orElseGet(
                        () -> new Party(named.name(), country, named.number(), Optional.empty()));
    }

    private static Optional<OrganisationCard> same(
            Collection<OrganisationCard> candidates, String name) {
        String plain = plain(name);
        return candidates.stream()
                .filter(
                        card ->
                                plain(card.name()).equals(plain)
                                        || plain(card.shortName()).equals(plain))
                .findFirst();
    }

    private static Optional<OrganisationCard> close(
            Collection<OrganisationCard> candidates, String name) {
        return candidates.stream()
                .filter(card -> likeness(plain(card.name()), plain(name)) >= CLOSE)
                .max(Comparator.comparingDouble(card -> likeness(plain(card.name()), plain(name))));
    }

    private static Party party(OrganisationCard card) {
        return new Party(card.name(), card.country(), "", Optional.of(card.id()));
    }

    /// The share of letter groups of three that two names have in common, 0 to 1; the measure of
    /// PostgreSQL's pg_trgm.
    private static double likeness(String one, String other) {
        Set<String> mine = groups(one);
        Set<String> theirs = groups(other);
        var all = new HashSet<>(mine);
        all.addAll(theirs);
        mine.retainAll(theirs);
        return all.isEmpty() ? 0 : (double) mine.size() / all.size();
    }

    private static Set<String> groups(String text) {
        var groups = new HashSet<String>();
        for (String word : text.split(" ", -1)) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                groups.add(padded.substring(i, i + 3));
            }
        }
        return groups;
    }
}
