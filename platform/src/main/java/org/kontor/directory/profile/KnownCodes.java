package org.kontor.directory.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// The codes of the current versions, read once for checking many values.
public final class KnownCodes {
    private final Map<CodeList, Map<String, Code>> byList = new HashMap<>();

    private KnownCodes(Map<Code, Translated> codes) {
        codes.keySet()
                .forEach(
                        code ->
                                byList.computeIfAbsent(code.list(), list -> new HashMap<>())
                                        .put(code.code(), code));
    }

    public Optional<Code> find(CodeList list, String code) {
        return Optional.ofNullable(byList.getOrDefault(list, Map.of()).get(code));
    }

    /// Whether the code is of the version in use.
    public boolean isCurrent(Code code) {
        return find(code.list(), code.code()).filter(code::equals).isPresent();
    }

    /// Reads them.
    @Component
    public static class Reader {
        private final Codes codes;

        Reader(Codes codes) {
            this.codes = codes;
        }

        public KnownCodes read() {
            return new KnownCodes(codes.all(CodeList.values()));
        }
    }
}
