/// Whom an organisation is recommended to meet, and why.
@NullMarked
package org.kontor.matchmaking.recommendation;

import org.jspecify.annotations.NullMarked;
