/// The page that moves a demonstration's clock.
@NullMarked
package org.kontor.identity.demonstration;

import org.jspecify.annotations.NullMarked;
