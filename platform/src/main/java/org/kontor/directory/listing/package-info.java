/// The public list of organisations: searching, counting, the map.
@NullMarked
package org.kontor.directory.listing;

import org.jspecify.annotations.NullMarked;
