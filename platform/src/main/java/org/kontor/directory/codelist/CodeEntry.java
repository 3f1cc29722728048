package org.kontor.directory.codelist;

import java.util.Optional;
import org.kontor.shared.Translated;

/// One code as it stands in its list.
///
/// @param retired whether an administrator retired it
/// @param offered whether neither it nor a code above it is retired
/// @param revision counts its changes
/// @param below how many codes stand directly below it
/// @param uses how many organisations go by it
public record CodeEntry(
        String code,
        Optional<String> parent,
        Translated label,
        boolean retired,
        boolean offered,
        int revision,
        int below,
        long uses) {}
