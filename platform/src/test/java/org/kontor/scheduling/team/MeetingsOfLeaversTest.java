package org.kontor.scheduling.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.events.Consequence;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationEnded;
import org.kontor.events.RegistrationId;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/// What becomes of the meetings of somebody who no longer comes.
@KontorTest
class MeetingsOfLeaversTest extends TeamFixture {
    @Autowired MeetingsOfLeavers leaving;
    @Autowired Outbox outbox;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionOperations transaction;

    @Test
    void theMeetingsOfSomebodyWhoLeavesStandUntilAColleagueIsSent() throws Exception {
        TestVersion.publish(
                beans,
                event,
                List.of(new At(meetings.get(0), 1, 0, 0, 1), new At(meetings.get(1), 2, 0, 0, 2)));
        var leaver = new Leaver(registration(), person(0), event.organisations().getFirst());
        assertThat(leaving.of(event.id(), List.of(leaver)))
                .containsExactly(
                        new Consequence(
                                leaver.registration(),
                                "scheduling.consequence.meetings",
                                List.of(name("Cluster B"), name("Cluster C"))));
        end(leaver);

        assertThat(sent())
                .isEqualTo(
                        Map.of(
                                "Cluster B", List.of(person(0)),
                                "Cluster C", List.of(person(0)),
                                "Cluster D", List.of()));
        assertThat(mails())
                .containsExactly("Delegate 1 no longer comes: send a colleague to the meetings");
        frontPage(colleague, containsString("2 meetings of Cluster A need somebody else"));
        frontPage(
                person(1),
                containsString(
                        "For 1 of your meetings the delegate of the other side no longer comes"));
        browser.perform(get(team()).with(As.person(colleague)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Delegate 1 no longer comes."),
                                                containsString("nobody else has time"))));

        send(colleague, "/suggestions").andExpect(status().is3xxRedirection());
        assertThat(sent())
                .isEqualTo(
                        Map.of(
                                "Cluster B", List.of(colleague),
                                "Cluster C", List.of(colleague),
                                "Cluster D", List.of()));
        assertThat(
                        database.sql(
                                        "select count(*) from events.occupancy where person_id = :person")
                                .param("person", person(0).value())
                                .query(Integer.class)
                                .single())
                .isZero();
        frontPage(colleague, not(containsString("To be done")));
    }

    private void end(Leaver leaver) {
        transaction.executeWithoutResult(
                status -> {
                    database.sql(
                                    "update events.registration set state = 'CANCELLED' where id = :id")
                            .param("id", leaver.registration().value())
                            .update();
                    publisher.publishEvent(
                            new RegistrationEnded(
                                    event.id(),
                                    leaver.registration(),
                                    leaver.person(),
                                    leaver.organisation()));
                });
        Heard.everything(database);
    }

    private RegistrationId registration() {
        return database.sql(
                        "select id from events.registration where event_id = :event and person_id = :person")
                .param("event", event.id().value())
                .param("person", person(0).value())
                .query((row, number) -> new RegistrationId(row.getObject(1, UUID.class)))
                .single();
    }

    private List<String> mails() {
        return List.copyOf(
                outbox.written(people.find(colleague).orElseThrow().email()).sequencedValues());
    }

    private static Translated name(String name) {
        return Translated.of(name, name);
    }
}
