/// Calls for applications that events go together with.
@NullMarked
package org.kontor.events.call;

import org.jspecify.annotations.NullMarked;
