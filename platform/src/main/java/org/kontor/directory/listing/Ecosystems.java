package org.kontor.directory.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The ecosystems as the listing keeps them: a bit each.
record Ecosystems(Map<String, Integer> bitByCode) {

    int bits(Collection<String> codes) {
        return codes.stream()
                .mapToInt(code -> bitByCode.getOrDefault(code, 0))
                .reduce(0, (one, another) -> one | another);
    }

    List<String> codes(int bits) {
        return bitByCode.entrySet().stream()
                .filter(entry -> (bits & entry.getValue()) != 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
