/// Changing the published timetable meeting by meeting: placing what is agreed after publishing,
/// moving it by agreement, and sending somebody else.
@NullMarked
package org.kontor.scheduling.placing;

import org.jspecify.annotations.NullMarked;
