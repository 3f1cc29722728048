package org.kontor.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({
        "MUST, MUST, 6, true",
        "MUST, WANT, 5, false",
        "MUST, COULD, 4, false",
        "MUST, , 4, false",
        "WANT, WANT, 4, false",
        "WANT, MUST, 5, false",
        "COULD, COULD, 2, false",
        "COULD, , 2, false"
    })
    void aMeetingWeighsBothWishesAndIsMandatoryWhenBothMust(
            Wish asking, Wish answer, int weight, boolean mandatory) {
        Optional<Wish> answered = Optional.ofNullable(answer);

        assertThat(Wish.weight(asking, answered)).isEqualTo(weight);
        assertThat(Wish.mandatory(asking, answered)).isEqualTo(mandatory);
    }
}
