package org.kontor.directory.codelist;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationCard;
import org.kontor.web.FormInput;

/// What the template of a code takes.
///
/// @param above the codes above it, from the top
/// @param below those directly below it
/// @param users organisations that go by it, at most twenty
/// @param form its labels, to be changed
public record CodePage(
        CodeListCard list,
        CodeEntry entry,
        List<CodeEntry> above,
        List<CodeEntry> below,
        List<OrganisationCard> users,
        FormInput form) {

    /// The retired code above that keeps this one from being offered.
    public Optional<CodeEntry> heldBackBy() {
        return above.stream().filter(CodeEntry::retired).findFirst();
    }

    public boolean canBeExtended() {
        return list.current() && entry.offered() && CodeShape.hasLevels(list.list());
    }

    public String path() {
        return list.path(entry.code());
    }
}
