package org.kontor.events.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;

/// The agenda of an event run elsewhere: from files, and binding whoever confirms what stands in
/// it.
@KontorTest
class ExternalAgendaTest extends ElsewhereFixture {

    @Test
    void aCalendarIsTakenOverOnlyAfterALook() throws Exception {
        upload("agenda.ics", CALENDAR).andExpect(redirectedUrl(path + "/setup/agenda"));
        assertThat(agenda.of(event)).isEmpty();
        browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                .andExpect(content().string(containsString("Party: It has no time of day")));
        takeOver(CALENDAR).andExpect(redirectedUrl(path + "/setup/agenda"));

        assertThat(agenda.of(event))
                .extracting(AgendaItem::title, AgendaItem::place, item -> item.during().toString())
                .containsExactly(
                        tuple("Opening", "Hall 1", period("07:00", "08:00")),
                        tuple("Talk", "", period("07:30", "08:30")));

        String later = CALENDAR.replace("T070000Z", "T050000Z").replace("T080000Z", "T060000Z");
        String shorter = later.replaceFirst("(?s)BEGIN:VEVENT\nUID:talk.*?END:VEVENT\n", "");
        UUID opening = agenda.of(event).getFirst().id();
        confirm(opening).andExpect(redirectedUrl(path + "#agenda"));
        upload("agenda.ics", shorter);
        browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                .andExpect(content().string(containsString("goes; who confirmed it is free")));
        takeOver(shorter);
        assertThat(agenda.of(event)).extracting(AgendaItem::id).containsExactly(opening);
        assertThat(agenda.confirmed(event, goer)).isEmpty();
    }

    @Test
    void whatIsWrongWithATableIsSaidRowByRowAndNothingIsStored() throws Exception {
        String table =
                """
                title,place,day,starts,ends
                Opening,Hall,2017-09-21,9:00,10:00
                ,Hall,2017-09-21,10:00,11:00
                Talk,Hall,21.9.2017,10:00,11:00
                Late,Hall,2017-09-23,10:00,11:00
                Short,Hall,2017-09-21,11:00,10:00
                """;
        upload("agenda.csv", table).andExpect(redirectedUrl(path + "/setup/agenda"));
        browser.perform(get(path + "/setup/agenda").with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("3: The title is missing"),
                                                containsString("4: “21.9.2017” is no day"),
                                                containsString("5: It is not on the days"),
                                                containsString("6: It ends before it begins"))));
        takeOver(table).andExpect(status().isConflict());
        assertThat(agenda.of(event)).isEmpty();
        upload("agenda.ics", "nothing of the kind")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is no calendar")));
    }

    @Test
    void itemsBindOnlyWhoConfirmsThem() throws Exception {
        upload("agenda.ics", CALENDAR);
        takeOver(CALENDAR);
        UUID opening = agenda.of(event).getFirst().id();
        UUID talk = agenda.of(event).getLast().id();
        confirm(opening).andExpect(redirectedUrl(path + "#agenda"));
        confirm(opening).andExpect(redirectedUrl(path + "#agenda"));
        confirm(talk).andExpect(redirectedUrl(path + "?clash=" + talk + "#agenda"));
        assertThat(agenda.confirmed(event, goer)).containsExactly(opening);
        send(post(path + "/agenda-items/" + opening + "/confirmation/removal"), goer);
        confirm(talk).andExpect(redirectedUrl(path + "#agenda"));
        assertThat(agenda.confirmed(event, goer)).containsExactly(talk);
        send(post(path + "/agenda-items/" + talk + "/confirmation"), person("stranger"))
                .andExpect(status().isForbidden());
    }
}
