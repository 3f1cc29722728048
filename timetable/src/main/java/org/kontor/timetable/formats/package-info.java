/// Files that problems come in and answers go out in.
@NullMarked
package org.kontor.timetable.formats;

import org.jspecify.annotations.NullMarked;
