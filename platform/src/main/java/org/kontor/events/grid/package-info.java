/// When meetings may be held, and the slots that follow.
@NullMarked
package org.kontor.events.grid;

import org.jspecify.annotations.NullMarked;
