/// Series of events, each with its editions.
@NullMarked
package org.kontor.events.series;

import org.jspecify.annotations.NullMarked;
