/// What people still have to do about meetings, as the front page tells them.
@NullMarked
package org.kontor.scheduling.task;

import org.jspecify.annotations.NullMarked;
