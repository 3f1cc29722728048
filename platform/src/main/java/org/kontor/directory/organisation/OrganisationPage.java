package org.kontor.directory.organisation;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.Translated;

/// What the template of an organisation's page takes.
///
/// @param labels what the profile's codes are called
/// @param managers names of those who look after the entry
/// @param editable whether the reader may change it
/// @param parts what other modules know of the organisation
/// @param structured the same for machines, as JSON-LD
public record OrganisationPage(
        OrganisationId id,
        OrganisationProfile profile,
        boolean published,
        Map<Code, Translated> labels,
        List<Relation> relations,
        List<String> managers,
        boolean editable,
        LocalDate today,
        List<Content> parts,
        Content structured) {

    public List<Translated> named(CodeList list) {
        return profile.codes(list).stream()
                .map(labels::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    public Stream<Relation> now(Relation.Kind kind) {
        return relations.stream().filter(each -> each.kind() == kind && each.holdsOn(today));
    }

    public Optional<ClusterProfile.Label> label() {
        return profile.cluster().flatMap(ClusterProfile::label);
    }

    public String labelName(org.kontor.web.Shell shell) {
        return label().map(label -> Code.label(label.code()))
                .map(labels::get)
                .map(shell::t)
                .orElse("");
    }

    public boolean labelHolds() {
        return label().map(label -> !label.until().isBefore(today)).orElse(false);
    }

    public String path() {
        return "/directory/" + id;
    }
}
