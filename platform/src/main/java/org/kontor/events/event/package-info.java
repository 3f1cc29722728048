/// An event itself: what, when, where, in which series.
@NullMarked
package org.kontor.events.event;

import org.jspecify.annotations.NullMarked;
