/// Registering for an event, as the person and their organisation do it themselves.
@NullMarked
package org.kontor.events.enrolment;

import org.jspecify.annotations.NullMarked;
