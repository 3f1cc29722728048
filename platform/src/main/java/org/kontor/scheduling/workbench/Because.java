package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Optional;

/// Why something cannot be, in words.
///
/// @param extent what is known of the causes
/// @param causes one line for each kind
/// @param remedy the single change that would help, and by how much
public record Because(String extent, List<String> causes, Optional<String> remedy) {}
