package org.kontor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void twoSpellingsOfOneAddressAreEqual() {
        assertThat(EmailAddress.parse(" Rasa@Klasteris.LT "))
                .contains(new EmailAddress("rasa@klasteris.lt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rasa",
                "rasa@",
                "@klasteris.lt",
                "rasa@klasteris",
                "a b@c.lt",
                "a@b..lt",
                "<a@b.lt>"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }
}
