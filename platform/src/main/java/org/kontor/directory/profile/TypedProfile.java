package org.kontor.directory.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.ContactPoint;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.Language;
import org.springframework.util.LinkedMultiValueMap;

/// Writes a profile into the fields that [ProfileReading] reads.
public final class TypedProfile {
    private final LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private TypedProfile() {}

    public static Typed of(OrganisationProfile profile) {
        var typed = new TypedProfile();
        typed.put("kind", profile.kind().name());
        typed.put("size", profile.size().map(Enum::name).orElse(""));
        typed.put("name", profile.name());
        typed.put("short-name", profile.shortName());
        typed.put("former-names", String.join("\n", profile.formerNames()));
        typed.put("registration-number", profile.registrationNumber());
        typed.put("country", profile.country());
        typed.put("region", profile.region().map(Code::code).orElse(""));
        typed.put("founded", profile.founded().map(String::valueOf).orElse(""));
        typed.put("website", profile.website());
        typed.put("languages", String.join(", ", profile.languages()));
        for (Language language : Language.values()) {
            typed.put("description-" + language.code(), profile.description().exactly(language));
        }
        typed.putAll("ecosystems", profile.codes(CodeList.ECOSYSTEM).stream().map(Code::code));
        typed.putAll("sectors", profile.codes(CodeList.NACE).stream().map(Code::code));
        typed.put("keywords", String.join(", ", profile.keywords()));
        typed.put("technologies", String.join(", ", profile.technologies()));
        typed.contacts(profile.contacts());
        profile.cluster().ifPresent(typed::cluster);
        return new Typed(typed.fields);
    }

    private void contacts(List<ContactPoint> contacts) {
        for (int i = 0; i < contacts.size(); i++) {
            String at = "contact-" + (i + 1);
            put(at + "-name", contacts.get(i).name());
            put(at + "-task", contacts.get(i).task());
            put(at + "-email", contacts.get(i).email());
            put(at + "-phone", contacts.get(i).phone());
        }
    }

    private void cluster(ClusterProfile cluster) {
        put("members", cluster.members().map(String::valueOf).orElse(""));
        putAll("member-kinds", cluster.memberKinds().stream().map(Enum::name));
        put("staff", cluster.staff().map(BigDecimal::toPlainString).orElse(""));
        put("priorities", String.join("\n", cluster.priorities()));
        put("label", cluster.label().map(ClusterProfile.Label::code).orElse(""));
        put("label-issuer", cluster.label().map(ClusterProfile.Label::issuer).orElse(""));
        put("label-until", cluster.label().map(label -> label.until().toString()).orElse(""));
    }

    private void put(String field, String text) {
        fields.add(field, text);
    }

    private void putAll(String field, Stream<String> values) {
        values.forEach(value -> fields.add(field, value));
    }
}
