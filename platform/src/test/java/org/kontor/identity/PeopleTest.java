package org.kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class PeopleTest {
    private static final UUID EVENT = UUID.fromString("0199d1f0-0000-7000-8000-000000000001");

    @Autowired People people;

    @Test
    void whoIsKnownByTheirAddressStaysAsTheyAre() {
        var address = new EmailAddress("rasa@example.org");
        PersonId rasa = people.register(address, "Rasa", Language.LT);
        assertThat(people.register(address, "Someone else", Language.EN)).isEqualTo(rasa);
        assertThat(people.find(List.of(rasa, PersonId.next())))
                .isEqualTo(
                        Map.of(
                                rasa,
                                new Person(rasa, "Rasa", address, Language.LT, Optional.empty())));
    }

    @Test
    void aRoleHoldsUntilItIsRevoked() {
        PersonId organiser =
                people.register(
                        new EmailAddress("organiser@example.org"), "Organiser", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(EVENT));
        people.grant(organiser, Role.ORGANISER, Optional.of(EVENT));
        assertThat(people.holders(Role.ORGANISER, EVENT)).containsExactly(organiser);
        people.revoke(organiser, Role.ORGANISER, Optional.of(EVENT));
        assertThat(people.holders(Role.ORGANISER, EVENT)).isEmpty();
    }

    @Test
    void aRoleForOneThingNeedsThatThing() {
        PersonId person =
                people.register(new EmailAddress("person@example.org"), "Person", Language.EN);
        assertThatThrownBy(() -> people.grant(person, Role.ORGANISER, Optional.empty()))
                .hasMessageContaining("ORGANISER holds for EVENT");
    }
}
