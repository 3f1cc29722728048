/// Measurements of the application from outside, as its users meet it.
@NullMarked
package org.kontor.bench;

import org.jspecify.annotations.NullMarked;
