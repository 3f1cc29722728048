package org.kontor.directory.codelist;

import java.util.Locale;
import java.util.UUID;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;

/// One version of a list.
///
/// @param current whether entries take their codes from this version
/// @param codes how many it has, of whatever level
/// @param unoffered how many of them are retired, or lie below a retired one
/// @param uses how often organisations go by one of its codes
public record CodeListCard(
        UUID id,
        CodeList list,
        String version,
        String source,
        boolean current,
        int codes,
        int unoffered,
        long uses) {

    /// Where the list is kept, below the language.
    public String path() {
        return "/code-lists/" + slug() + "/" + version;
    }

    String slug() {
        return list.name().toLowerCase(Locale.ROOT);
    }

    public String path(String code) {
        return path() + "/" + code;
    }

    Code code(String code) {
        return new Code(list, version, code);
    }
}
