/// Meeting within the next minutes, for two who are both free.
@NullMarked
package org.kontor.scheduling.now;

import org.jspecify.annotations.NullMarked;
