package org.kontor.directory.imports;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.web.FormErrors;

/// What becomes of one row.
///
/// @param row as the spreadsheet counts
/// @param existing the entry it was found to be about
/// @param version of that entry, 0 where there is none
/// @param messages what is wrong with it
public record RowFate(
        int row,
        Kind kind,
        OrganisationProfile profile,
        Optional<OrganisationId> existing,
        int version,
        List<FormErrors.Message> messages) {

    /// The four things that can become of a row.
    public enum Kind {
        ERROR,
        NEW,
        UPDATE,
        UNCHANGED
    }
}
