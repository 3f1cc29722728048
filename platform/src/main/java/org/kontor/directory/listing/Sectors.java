package org.kontor.directory.listing;

import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sections of NACE as the listing keeps them: a bit each, A the lowest.
final class Sectors {
    private static final int LETTERS = 26;

    private Sectors() {}

    static int bits(Collection<String> letters) {
        return letters.stream()
                .filter(letter -> letter.matches("[A-Z]"))
                .mapToInt(letter -> 1 << (letter.charAt(0) - 'A'))
                .reduce(0, (one, another) -> one | another);
    }

    static Stream<String> letters(int bits) {
        return IntStream.range(0, LETTERS)
                .filter(place -> (bits >> place & 1) == 1)
                .mapToObj(place -> String.valueOf((char) ('A' + place)));
    }
}
