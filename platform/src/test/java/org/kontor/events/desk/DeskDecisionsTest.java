package org.kontor.events.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.RegistrationId;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;

/// What the organiser decides for several people at once.
@KontorTest
class DeskDecisionsTest extends DeskFixture {

    @Test
    void placesAreGivenInTheOrderOfComingAndTheOthersAreTold() throws Exception {
        List<RegistrationId> all = event.submitted(4, light);
        var ticked = new LinkedMultiValueMap<String, String>();
        all.reversed().forEach(id -> ticked.add("registration", id.toString()));
        String plan = plan("STATE-APPROVED", ticked);
        assertThat(plan).contains("4 registrations are about to take this step: Approve");
        assertThat(plan).contains("2 places are free.");
        MockHttpServletResponse made = decide(plan, Map.of());
        assertThat(made.getStatus()).isEqualTo(302);
        assertThat(follow(made))
                .contains("It was done to 2 registrations.")
                .contains("2 stay as they were");
        assertThat(states(all)).containsExactly("APPROVED", "APPROVED", "SUBMITTED", "SUBMITTED");
        assertThat(decide(plan, Map.of()).getRedirectedUrl())
                .as("pressed twice")
                .isEqualTo(made.getRedirectedUrl());
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void whoIsToBeCancelledIsShownWithWhatFollowsAndTheNextMovesUp() throws Exception {
        List<RegistrationId> all = event.submitted(3, light);
        decide(plan("STATE-APPROVED", all(Map.of())), Map.of());
        decide(plan("STATE-WAITLISTED", all(Map.of("q", "P03"))), Map.of());
        String plan = plan("STATE-CANCELLED", all(Map.of("state", "APPROVED")));
        assertThat(plan).contains("What follows", "2 registrations are about to");
        MockHttpServletResponse made = decide(plan, Map.of("reason", "The hall burnt down."));
        assertThat(follow(made)).contains("It was done to 2 registrations.");
        assertThat(states(all)).containsExactly("CANCELLED", "CANCELLED", "APPROVED");
        assertThat(
                        database.sql(
                                        "select count(*) from notify.mail where text like '%The hall burnt down.%'")
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgainAndNothingDone() throws Exception {
        List<RegistrationId> all = event.submitted(2, light);
        String plan = plan("STATE-REJECTED", all(Map.of("state", "SUBMITTED")));
        decide(plan("STATE-APPROVED", all(Map.of("q", "P01"))), Map.of());
        MockHttpServletResponse late = decide(plan, Map.of("reason", "No room"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString())
                .contains("so nothing was done", "No room", "1 registration is about to");
        assertThat(states(all)).containsExactly("APPROVED", "SUBMITTED");
    }

    @Test
    void anotherRoleNeedsAPlaceToo() throws Exception {
        List<RegistrationId> all = event.submitted(3, light);
        decide(plan("ROLE-HOST", all(Map.of("q", "P03"))), Map.of());
        decide(plan("STATE-APPROVED", all(Map.of())), Map.of());
        assertThat(states(all)).containsExactly("APPROVED", "APPROVED", "APPROVED");
        MockHttpServletResponse made = decide(plan("ROLE-PRESS", all(Map.of())), Map.of());
        assertThat(follow(made))
                .contains("It was done to 2 registrations.", "All places are taken.");
        decide(plan("FUNDING-AWARD", all(Map.of("role", "PRESS"))), Map.of());
        assertThat(
                        database.sql(
                                        """
                                        select role || ' ' || funding from events.registration
                                        where event_id = :event order by submission
                                        """)
                                .param("event", event.card().id().value())
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly("PRESS AWARD", "PRESS AWARD", "HOST SELF");
    }
}
