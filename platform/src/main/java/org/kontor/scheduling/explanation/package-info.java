/// Why a version is not better: found in the background on request, and kept with the version.
@NullMarked
package org.kontor.scheduling.explanation;

import org.jspecify.annotations.NullMarked;
