/// Who of an organisation is sent to which of its meetings.
@NullMarked
package org.kontor.scheduling.team;

import org.jspecify.annotations.NullMarked;
