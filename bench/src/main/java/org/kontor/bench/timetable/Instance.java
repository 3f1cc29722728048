package org.kontor.bench.timetable;

import java.nio.file.Path;
import java.util.Optional;
import org.kontor.timetable.Problem;

/// An instance of the published problem.
///
/// @param family its family, as in "original"
/// @param fairness how much the breaks of two participants may differ
/// @param file where it stands, unless it is made here
record Instance(String family, String name, int fairness, Problem problem, Optional<Path> file) {}
