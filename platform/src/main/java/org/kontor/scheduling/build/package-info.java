/// Building a timetable in the background: the job, its progress, its recovery and its page.
@NullMarked
package org.kontor.scheduling.build;

import org.jspecify.annotations.NullMarked;
