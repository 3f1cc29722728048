/// Who organises an event, named by those who organise it already.
@NullMarked
package org.kontor.events.organiser;

import org.jspecify.annotations.NullMarked;
