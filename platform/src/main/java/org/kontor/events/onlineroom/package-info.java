/// Where meetings online are held that bring no link of their own.
@NullMarked
package org.kontor.events.onlineroom;

import org.jspecify.annotations.NullMarked;
