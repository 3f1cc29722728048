/// The organiser's plan: sessions moved over rooms and times, with what they conflict with.
@NullMarked
package org.kontor.events.plan;

import org.jspecify.annotations.NullMarked;
