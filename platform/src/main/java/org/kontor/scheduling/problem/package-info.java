/// The optimiser's problem, assembled from the database, and its answer turned back.
@NullMarked
package org.kontor.scheduling.problem;

import org.jspecify.annotations.NullMarked;
