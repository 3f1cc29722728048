/// Publishing a version: what changes for whom, and telling exactly them.
@NullMarked
package org.kontor.scheduling.publication;

import org.jspecify.annotations.NullMarked;
