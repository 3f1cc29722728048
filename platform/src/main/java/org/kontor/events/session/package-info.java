/// The programme of an event, and who signed up for what.
@NullMarked
package org.kontor.events.session;

import org.jspecify.annotations.NullMarked;
