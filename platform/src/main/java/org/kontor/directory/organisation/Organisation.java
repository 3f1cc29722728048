package org.kontor.directory.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.Code;
import org.kontor.directory.CompanySize;
import org.kontor.directory.ContactPoint;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.Translated;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/// An organisation of the directory; it is published while its profile is complete.
@Table(schema = "directory", name = "organisation")
public final class Organisation {
    @Id private final OrganisationId id;
    @Version private int version;
    private OrganisationKind kind;
    private @Nullable CompanySize size;
    private String name;
    private String shortName;
    private List<String> formerNames;
    private String registrationNumber;
    private String country;
    private @Nullable Integer founded;
    private String website;
    private List<String> languages;
    private Translated description;
    private List<String> keywords;
    private List<String> technologies;
    private @Nullable String logo;
    private @Nullable OrganisationId successor;
    private boolean published;
    private Instant changed;

    @MappedCollection(idColumn = "organisation")
    private Set<Code> codes;

    @MappedCollection(idColumn = "organisation", keyColumn = "position")
    private List<ContactPoint> contacts;

    @MappedCollection(idColumn = "organisation")
    private @Nullable ClusterRow cluster;

    @PersistenceCreator
    @SuppressWarnings("NullAway.Init")
    Organisation(OrganisationId id) {
        this.id = id;
    }

    /// A new entry with this profile.
    public static Organisation register(OrganisationProfile profile, Instant at) {
        var organisation = new Organisation(OrganisationId.next());
        organisation.revise(profile, at);
        return organisation;
    }

    /// Takes over the profile; a changed name is kept among the former ones.
    public void revise(OrganisationProfile profile, Instant at) {
        kind = profile.kind();
        size = profile.size().orElse(null);
        name = profile.name();
        shortName = profile.shortName();
        formerNames = profile.formerNames();
        registrationNumber = profile.registrationNumber();
        country = profile.country();
        founded = profile.founded().orElse(null);
        website = profile.website();
        languages = profile.languages();
        description = profile.description();
        keywords = profile.keywords();
        technologies = profile.technologies();
        logo = profile.logo().orElse(null);
        codes = profile.codes();
        contacts = profile.contacts();
        cluster = profile.cluster().map(ClusterRow::of).orElse(null);
        published = profile.missing().isEmpty();
        changed = at;
    }

    /// Names the organisation that has taken over what this one did.
    public void succeededBy(Optional<OrganisationId> by) {
        successor = by.orElse(null);
    }

    public OrganisationId id() {
        return id;
    }

    public int version() {
        return version;
    }

    public boolean isPublished() {
        return published;
    }

    public Instant changed() {
        return changed;
    }

    public Optional<OrganisationId> successor() {
        return Optional.ofNullable(successor);
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(
                kind,
                Optional.ofNullable(size),
                name,
                shortName,
                formerNames,
                registrationNumber,
                country,
                codes,
                Optional.ofNullable(founded),
                website,
                languages,
                description,
                keywords,
                technologies,
                contacts,
                Optional.ofNullable(cluster).map(ClusterRow::profile),
                Optional.ofNullable(logo));
    }
}
