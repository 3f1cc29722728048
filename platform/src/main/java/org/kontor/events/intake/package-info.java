/// How an event takes people in: whether by itself, how many, as what, and what it asks them.
@NullMarked
package org.kontor.events.intake;

import org.jspecify.annotations.NullMarked;
