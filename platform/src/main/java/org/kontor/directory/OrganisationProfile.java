package org.kontor.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.Translated;

/// What an organisation says of itself; changed by [#change].
///
/// @param size only of companies
/// @param registrationNumber in the register of the country, or empty
/// @param country ISO 3166 alpha-2
/// @param codes region (NUTS), sectors (NACE) and ecosystems
/// @param website with `https://`, or empty
/// @param languages ISO 639-1, that one can write to it in
/// @param cluster only of clusters
/// @param logo id of a stored file
public record OrganisationProfile(
        OrganisationKind kind,
        Optional<CompanySize> size,
        String name,
        String shortName,
        List<String> formerNames,
        String registrationNumber,
        String country,
        Set<Code> codes,
        Optional<Integer> founded,
        String website,
        List<String> languages,
        Translated description,
        List<String> keywords,
        List<String> technologies,
        List<ContactPoint> contacts,
        Optional<ClusterProfile> cluster,
        Optional<String> logo) {
    public static final int SHORTEST_DESCRIPTION = 200;

    /// Starts the profile of a new organisation.
    public static ProfileChange of(OrganisationKind kind, String name, String country) {
        return new ProfileChange(kind, name, country);
    }

    /// Starts a changed copy.
    public ProfileChange change() {
        return new ProfileChange(this);
    }

    /// What keeps the profile from being published; nothing where it is complete.
    public Set<Missing> missing() {
        var missing = EnumSet.noneOf(Missing.class);
        if (codes.stream().allMatch(code -> code.list() == CodeList.NUTS)) {
            missing.add(Missing.SECTOR);
        }
        if (longestDescription() < SHORTEST_DESCRIPTION) {
            missing.add(Missing.DESCRIPTION);
        }
        if (contacts.isEmpty()) {
            missing.add(Missing.CONTACT);
        }
        return missing;
    }

    public int longestDescription() {
        return description.all().values().stream().mapToInt(String::length).max().orElse(0);
    }

    public Optional<Code> region() {
        return codes(CodeList.NUTS).stream().findFirst();
    }

    /// The codes of one list, in the order of the codes.
    public List<Code> codes(CodeList list) {
        return codes.stream()
                .filter(code -> code.list() == list)
                .sorted(java.util.Comparator.comparing(Code::code))
                .toList();
    }

    /// What a complete profile must have besides name and country.
    public enum Missing {
        SECTOR,
        DESCRIPTION,
        CONTACT
    }
}
