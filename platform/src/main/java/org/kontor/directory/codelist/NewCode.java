package org.kontor.directory.codelist;

import java.util.Optional;
import org.kontor.shared.Translated;

/// A code as somebody asks for it.
public record NewCode(String code, Optional<String> parent, Translated label) {

    /// Whether this is what stands in the list already.
    boolean isSameAs(CodeEntry entry) {
        return code.equals(entry.code())
                && parent.equals(entry.parent())
                && label.equals(entry.label());
    }
}
