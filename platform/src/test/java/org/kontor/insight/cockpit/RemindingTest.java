package org.kontor.insight.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.shared.PersonId;

@KontorTest
class RemindingTest extends CockpitFixture {

    @Test
    void whoeverAskedNobodyOrOwesAnAnswerIsRemindedOnceADayInTheirOwnLanguage() throws Exception {
        assertThat(named(Concern.NO_WISHES))
                .containsExactly("Delegate 2", "Delegate 3", "Delegate 5");
        assertThat(named(Concern.NO_ANSWERS)).containsExactly("Delegate 3");

        remind("NO_WISHES", Optional.of(event.people().get(1)));
        remind("NO_WISHES", Optional.of(event.people().get(1)));
        remind("NO_WISHES", Optional.of(event.people().get(0)));
        assertThat(mails())
                .containsExactly("Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?");
        reads("/people?concern=NO_WISHES", containsString("reminded today"));

        remind("NO_WISHES", Optional.empty());
        assertThat(mails())
                .containsExactly(
                        "Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?",
                        "Delegate 3: Small event: whom would you like to meet?",
                        "Delegate 5: Small event: whom would you like to meet?");
        reads("/people?concern=NO_WISHES", containsString("Everybody was reminded today"));

        instance.clock().moveTo(Instant.parse("2117-09-02T08:00:00Z"));
        remind("NO_WISHES", Optional.of(event.people().get(1)));
        remind("NO_ANSWERS", Optional.empty());
        assertThat(mails())
                .filteredOn(mail -> mail.startsWith("Delegate 2") || mail.contains("answer"))
                .containsExactly(
                        "Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?",
                        "Delegate 2: Mažas renginys: su kuo norėtumėte susitikti?",
                        "Delegate 3: Small event: 1 organisation waits for your answer");
        assertThat(audited()).containsExactly(1, 2, 1, 1);
    }

    private void remind(String concern, Optional<PersonId> person) throws Exception {
        var request = post(path + "/nudges").param("concern", concern);
        person.ifPresent(id -> request.param("person", id.toString()));
        browser.perform(request.with(csrf()).with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
    }

    private List<Integer> audited() {
        return database.sql(
                        """
                        select (facts ->> 'people')::int from audit.entry
                        join audit_apart.details on entry_id = entry.id
                        where subject_id = :event and action = 'insight.audit.nudged' order by entry.id
                        """)
                .param("event", event.id().value())
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
