package org.kontor.directory.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// The offered codes of the current versions, read once for checking many values.
public final class KnownCodes {
    private final Map<CodeList, SequencedMap<String, Code>> byList = new HashMap<>();

    private KnownCodes(Map<Code, Translated> codes) {
        codes.keySet()
                .forEach(
                        code ->
                                byList.computeIfAbsent(code.list(), list -> new LinkedHashMap<>())
                                        .put(code.code(), code));
    }

    public Optional<Code> find(CodeList list, String code) {
        return Optional.ofNullable(of(list).get(code));
    }

    /// The codes that can be chosen, in their order.
    SequencedSet<String> all(CodeList list) {
        return of(list).sequencedKeySet();
    }

    /// Whether the code is of the version in use, offered or not.
    boolean isCurrent(Code code) {
        return of(code.list()).values().stream()
                .findFirst()
                .filter(known -> known.version().equals(code.version()))
                .isPresent();
    }

    private SequencedMap<String, Code> of(CodeList list) {
        return byList.getOrDefault(list, new LinkedHashMap<>());
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
