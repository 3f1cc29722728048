/// Who comes to an event, for whom, and when they have time.
@NullMarked
package org.kontor.events.registration;

import org.jspecify.annotations.NullMarked;
