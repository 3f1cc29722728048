/// Events run elsewhere: their agenda, and what came of them.
@NullMarked
package org.kontor.events.external;

import org.jspecify.annotations.NullMarked;
