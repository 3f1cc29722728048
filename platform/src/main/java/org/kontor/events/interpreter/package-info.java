/// Who interprets at an event, and when they have time.
@NullMarked
package org.kontor.events.interpreter;

import org.jspecify.annotations.NullMarked;
