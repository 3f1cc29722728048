package org.kontor.directory.organisation;

import gg.jte.Content;
import org.kontor.directory.ContactPoint;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.web.JsonLd;
import org.kontor.web.Shell;

/// Describes an organisation for search engines.
final class StructuredData {
    private StructuredData() {}

    static Content of(OrganisationId id, OrganisationProfile profile, Shell shell) {
        return JsonLd.of("Organization")
                .with("@id", "urn:uuid:" + id)
                .with("name", profile.name())
                .with("alternateName", profile.shortName())
                .with("url", profile.website())
                .with("description", shell.t(profile.description()))
                .with(
                        "address",
                        JsonLd.of("PostalAddress").with("addressCountry", profile.country()))
                .with("foundingDate", profile.founded().map(String::valueOf).orElse(""))
                .with("keywords", String.join(", ", profile.keywords()))
                .with(
                        "contactPoint",
                        profile.contacts().stream().map(StructuredData::contact).toList())
                .content();
    }

    private static JsonLd contact(ContactPoint contact) {
        return JsonLd.of("ContactPoint")
                .with("name", contact.name())
                .with("email", contact.email())
                .with("telephone", contact.phone());
    }
}
