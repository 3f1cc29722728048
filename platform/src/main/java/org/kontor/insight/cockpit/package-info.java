/// The organiser's cockpit: how far an event has come, and who needs a word.
@NullMarked
package org.kontor.insight.cockpit;

import org.jspecify.annotations.NullMarked;
