package org.kontor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData.Holding;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class EventsPersonalDataTest {
    @Autowired EventsPersonalData data;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Directory directory;
    @Autowired People people;

    @Test
    void whatIsHeldIsHandedOverAndErasedButForTheRegistrationThatFiguresNeed() {
        EventId event = setup.add(Fixture.event("event-" + UUID.randomUUID()));
        PersonId person =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "Ada", Language.EN);
        setup.register(
                event,
                List.of(
                        NewRegistration.delegate(
                                person,
                                directory.register(
                                        OrganisationProfile.of(
                                                        OrganisationKind.CLUSTER, "Light", "LT")
                                                .done()),
                                Funding.AWARD)));
        SessionId session =
                setup.addSessions(event, List.of(Fixture.session(14, 0, 14, 50))).getFirst();
        setup.signUp(List.of(new SignUp(session, person)));
        setup.block(event, person, List.of(events.slots(event).getLast().period()));

        assertThat(data.export(person))
                .extracting(Holding::kind, holding -> Map.copyOf(holding.fields()))
                .containsExactly(
                        tuple(
                                "events.data.registration",
                                Map.of(
                                        "event", "Clusters meet",
                                        "organisation", "Light",
                                        "role", "DELEGATE",
                                        "funding", "AWARD",
                                        "state", "APPROVED")),
                        tuple(
                                "events.data.sign-up",
                                Map.of(
                                        "session", "Workshop",
                                        "from", "2017-09-21T12:00:00Z",
                                        "waiting", "false")),
                        tuple(
                                "events.data.block",
                                Map.of(
                                        "from", "2017-09-21T13:15:00Z",
                                        "until", "2017-09-21T13:35:00Z")));

        data.erase(person);

        assertThat(data.export(person))
                .extracting(Holding::kind)
                .containsExactly("events.data.registration");
        assertThat(events.sessions(event).getFirst().signedUp()).isZero();
    }
}
