package org.kontor.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a cluster has beyond other organisations.
///
/// @param members how many there are, whether or not the directory knows them by name
/// @param memberKinds what kinds of organisation are among them
/// @param staff of the cluster's own office, in full-time equivalents
/// @param priorities smart-specialisation priorities in the words of the region
public record ClusterProfile(
        Optional<Integer> members,
        List<OrganisationKind> memberKinds,
        Optional<BigDecimal> staff,
        List<String> priorities,
        Optional<Label> label) {
    public static final ClusterProfile NOTHING_KNOWN =
            new ClusterProfile(
                    Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());

    /// A label of cluster management.
    ///
    /// @param code of the list of labels, such as `GOLD`
    /// @param until the last day it holds
    public record Label(String code, String issuer, LocalDate until) {}
}
