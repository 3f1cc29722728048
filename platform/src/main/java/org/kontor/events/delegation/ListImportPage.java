package org.kontor.events.delegation;

import java.util.List;
import java.util.Optional;
import org.kontor.events.DelegationCard;
import org.kontor.web.FormErrors;

/// Uploading a delegation's list, and what would become of the one that waits.
///
/// @param file id of the one that waits, empty where none does
public record ListImportPage(
        DelegationCard delegation,
        FormErrors errors,
        String file,
        String name,
        Optional<ListPlan> plan) {

    public String path() {
        return delegation.path() + "/import";
    }

    public List<ListColumn> columns() {
        return List.of(ListColumn.values());
    }
}
