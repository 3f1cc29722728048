package org.kontor.directory.organisation;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.directory.ContactPoint;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.web.Shell;
import tools.jackson.databind.json.JsonMapper;

/// Describes an organisation in the words of schema.org, for search engines.
final class StructuredData {
    private static final JsonMapper JSON = new JsonMapper();

    private StructuredData() {}

    static Content of(OrganisationId id, OrganisationProfile profile, Shell shell) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Organization");
        data.put("@id", "urn:uuid:" + id);
        data.put("name", profile.name());
        put(data, "alternateName", profile.shortName());
        put(data, "url", profile.website());
        put(data, "description", shell.t(profile.description()));
        data.put("address", Map.of("@type", "PostalAddress", "addressCountry", profile.country()));
        profile.founded().ifPresent(year -> data.put("foundingDate", year.toString()));
        if (!profile.keywords().isEmpty()) {
            data.put("keywords", String.join(", ", profile.keywords()));
        }
        data.put("contactPoint", profile.contacts().stream().map(StructuredData::contact).toList());
        // In a script element nothing may look like its end.
        String json = JSON.writeValueAsString(data).replace("<", "\\u003c");
        return output -> output.writeContent(json);
    }

    private static Map<String, Object> contact(ContactPoint contact) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("@type", "ContactPoint");
        point.put("name", contact.name());
        put(point, "email", contact.email());
        put(point, "telephone", contact.phone());
        return point;
    }

    private static void put(Map<String, Object> data, String name, String text) {
        if (!text.isEmpty()) {
            data.put(name, text);
        }
    }
}
