/// Delegations: people of several organisations who travel to an event together.
@NullMarked
package org.kontor.events.delegation;

import org.jspecify.annotations.NullMarked;
