/// When people have time for meetings, slot by slot: the calendar that they and the organiser edit.
@NullMarked
package org.kontor.scheduling.availability;

import org.jspecify.annotations.NullMarked;
