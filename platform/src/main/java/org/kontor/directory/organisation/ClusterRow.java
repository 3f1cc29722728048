package org.kontor.directory.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.OrganisationKind;
import org.springframework.data.relational.core.mapping.Table;

/// How the details of a cluster are stored.
@Table(schema = "directory", name = "cluster")
record ClusterRow(
        @Nullable Integer members,
        List<String> memberKinds,
        @Nullable BigDecimal staff,
        List<String> priorities,
        @Nullable String label,
        String labelIssuer,
        @Nullable LocalDate labelUntil) {

    static ClusterRow of(ClusterProfile profile) {
        return new ClusterRow(
                profile.members().orElse(null),
                profile.memberKinds().stream().map(Enum::name).toList(),
                profile.staff().orElse(null),
                profile.priorities(),
                profile.label().map(ClusterProfile.Label::code).orElse(null),
                profile.label().map(ClusterProfile.Label::issuer).orElse(""),
                profile.label().map(ClusterProfile.Label::until).orElse(null));
    }

    ClusterProfile profile() {
        return new ClusterProfile(
                Optional.ofNullable(members),
                memberKinds.stream().map(OrganisationKind::valueOf).toList(),
                Optional.ofNullable(staff).map(BigDecimal::stripTrailingZeros),
                priorities,
                label == null || labelUntil == null
                        ? Optional.empty()
                        : Optional.of(new ClusterProfile.Label(label, labelIssuer, labelUntil)));
    }
}
