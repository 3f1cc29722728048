package org.kontor.insight.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.directory.Countries;
import org.kontor.insight.cockpit.EncounterFilter.Pair;
import org.kontor.shared.Language;

class MatrixTest {
    @Test
    void keysFollowTheAlphabetOfTheReader() {
        assertThat(countries(Language.LT)).containsExactly("CZ", "LT", "RO", "SE", "DE");
        assertThat(countries(Language.EN)).containsExactly("CZ", "DE", "LT", "RO", "SE");
    }

    private static Iterable<String> countries(Language language) {
        return Matrix.of(
                        Axis.COUNTRY,
                        Stage.ACCEPTED,
                        Map.of(
                                Pair.of(Axis.COUNTRY, "CZ", "DE"), 1,
                                Pair.of(Axis.COUNTRY, "LT", "SE"), 2,
                                Pair.of(Axis.COUNTRY, "RO", "RO"), 3),
                        country -> Countries.name(country, language),
                        language)
                .keys();
    }
}
