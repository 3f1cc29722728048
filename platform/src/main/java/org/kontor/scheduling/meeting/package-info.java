/// Meetings: born from accepted requests, pinned or taken out by the organiser.
@NullMarked
package org.kontor.scheduling.meeting;

import org.jspecify.annotations.NullMarked;
