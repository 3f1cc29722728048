/// What visitors of an event want to know besides when and where it is.
@NullMarked
package org.kontor.events.practical;

import org.jspecify.annotations.NullMarked;
