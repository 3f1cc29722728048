package org.kontor.directory.listing;

import java.time.Instant;
import org.kontor.directory.OrganisationId;

/// One row of the list with what it is put in order by.
///
/// @param step of the match at which it was found
record Hit(OrganisationId id, String sortKey, int step, Instant changed) {

    /// Where a page that ends with this row ends.
    Cursor cursor(Search.Order order) {
        return switch (order) {
            case BEST -> new Cursor(step, sortKey, Instant.EPOCH, id);
            case NAME -> new Cursor(0, sortKey, Instant.EPOCH, id);
            case NEWEST -> new Cursor(0, "", changed, id);
        };
    }
}
