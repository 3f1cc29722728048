/// The timetable on paper and as a workbook.
@NullMarked
package org.kontor.scheduling.paper;

import org.jspecify.annotations.NullMarked;
