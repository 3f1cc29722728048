package org.kontor.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.Translated;

/// Gathers a profile part by part; every part not named stays as it was, or empty.
public final class ProfileChange {
    private OrganisationKind kind;
    private Optional<CompanySize> size = Optional.empty();
    private String name;
    private String shortName = "";
    private List<String> formerNames = List.of();
    private String registrationNumber = "";
    private String country;
    private Set<Code> codes = Set.of();
    private Optional<Integer> founded = Optional.empty();
    private String website = "";
    private List<String> languages = List.of();
    private Translated description = Translated.empty();
    private List<String> keywords = List.of();
    private List<String> technologies = List.of();
    private List<ContactPoint> contacts = List.of();
    private Optional<ClusterProfile> cluster = Optional.empty();
    private Optional<String> logo = Optional.empty();

    ProfileChange(OrganisationKind kind, String name, String country) {
        this.kind = kind;
        this.name = name.strip();
        this.country = country;
    }

    ProfileChange(OrganisationProfile from) {
        this(from.kind(), from.name(), from.country());
        size = from.size();
        shortName = from.shortName();
        formerNames = from.formerNames();
        registrationNumber = from.registrationNumber();
        codes = from.codes();
        founded = from.founded();
        website = from.website();
        languages = from.languages();
        description = from.description();
        keywords = from.keywords();
        technologies = from.technologies();
        contacts = from.contacts();
        cluster = from.cluster();
        logo = from.logo();
    }

    public ProfileChange kind(OrganisationKind is) {
        kind = is;
        return this;
    }

    public ProfileChange size(Optional<CompanySize> is) {
        size = is;
        return this;
    }

    public ProfileChange name(String is) {
        name = is.strip();
        return this;
    }

    public ProfileChange shortName(String is) {
        shortName = is.strip();
        return this;
    }

    public ProfileChange formerNames(List<String> are) {
        formerNames = are;
        return this;
    }

    public ProfileChange registrationNumber(String is) {
        registrationNumber = is.strip();
        return this;
    }

    public ProfileChange country(String is) {
        country = is;
        return this;
    }

    public ProfileChange codes(Set<Code> are) {
        codes = are;
        return this;
    }

    /// Puts these in the place of the codes of the same list.
    public ProfileChange codes(CodeList list, Set<Code> are) {
        var all = new HashSet<>(are);
        codes.stream().filter(code -> code.list() != list).forEach(all::add);
        codes = Set.copyOf(all);
        return this;
    }

    public ProfileChange founded(Optional<Integer> year) {
        founded = year;
        return this;
    }

    public ProfileChange website(String is) {
        website = is.strip();
        return this;
    }

    public ProfileChange languages(List<String> are) {
        languages = are;
        return this;
    }

    public ProfileChange description(Translated is) {
        description = is;
        return this;
    }

    public ProfileChange keywords(List<String> are) {
        keywords = are;
        return this;
    }

    public ProfileChange technologies(List<String> are) {
        technologies = are;
        return this;
    }

    public ProfileChange contacts(List<ContactPoint> are) {
        contacts = are;
        return this;
    }

    public ProfileChange cluster(ClusterProfile is) {
        cluster = Optional.of(is);
        return this;
    }

    public ProfileChange logo(Optional<String> is) {
        logo = is;
        return this;
    }

    /// The profile as gathered; a size is kept for companies only, cluster details for clusters.
    public OrganisationProfile done() {
        return new OrganisationProfile(
                kind,
                kind == OrganisationKind.COMPANY ? size : Optional.empty(),
                name,
                shortName,
                List.copyOf(formerNames),
                registrationNumber,
                country,
                Set.copyOf(codes),
                founded,
                website,
                List.copyOf(languages),
                description,
                List.copyOf(keywords),
                List.copyOf(technologies),
                List.copyOf(contacts),
                kind == OrganisationKind.CLUSTER
                        ? Optional.of(cluster.orElse(ClusterProfile.NOTHING_KNOWN))
                        : Optional.empty(),
                logo);
    }
}
