/// The agendas of a delegation's people, side by side.
@NullMarked
package org.kontor.scheduling.delegation;

import org.jspecify.annotations.NullMarked;
