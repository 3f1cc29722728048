/// What a delegate sees of the timetable: the agenda as a page, a calendar and a document.
@NullMarked
package org.kontor.scheduling.agenda;

import org.jspecify.annotations.NullMarked;
