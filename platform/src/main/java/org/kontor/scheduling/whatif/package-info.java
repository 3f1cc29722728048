/// Trying out, before there are wishes, how many meetings an event has room for.
@NullMarked
package org.kontor.scheduling.whatif;

import org.jspecify.annotations.NullMarked;
