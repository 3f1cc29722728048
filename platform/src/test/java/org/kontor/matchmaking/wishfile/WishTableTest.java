package org.kontor.matchmaking.wishfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventId;

/// What a table of wishes says besides who wishes to meet whom, and that it can be taken away.
@KontorTest
class WishTableTest extends WishFileFixture {

    @Test
    void whereAnInterpreterIsNeededARowNamesTheLanguages() throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,interpreting
                %1$s,LT,First %2$s,GE,German - ka
                %1$s,LT,Second %2$s,GE,vokiečių – gruzinų
                %1$s,LT,Third %2$s,GE,
                Third %2$s,GE,%1$s,LT,de/lt
                """
                        .formatted(known, event));
        confirm().andExpect(status().is3xxRedirection());
        assertThat(languages(event)).containsExactly("de, ka", "de, ka", "de, lt");

        upload(
                """
                organisation,country,wishes to meet,partner country,interpreting
                %1$s,LT,Fourth %2$s,GE,German
                %1$s,LT,Fifth %2$s,GE,German – Klingon
                """
                        .formatted(known, event));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("“German” names no two languages")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "“German – Klingon” names no two languages")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/list.csv", "lt/list.csv", "en/list.xlsx", "lt/list.xlsx"})
    void theEventsWishesAreTakenAwayAndTakenOverAgainAsTheyWere(String list) throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,wish,mutual,mode,interpreting,message,delegate,e-mail
                %1$s,LT,First %2$s,GE,must,yes,online,German – Georgian,"About ""lasers"", mostly",,
                %1$s,LT,Second %2$s,LV,could,no,,,,Ona;Rasa,ona-%2$s@example.org; rasa-%2$s@example.org
                Second %2$s,LV,First %2$s,GE,want,declined,on site,en-ka,,,
                First %2$s,GE,Third %2$s,LV,want,,,,,,
                Third %2$s,LV,First %2$s,GE,must,,,lv – ka,,Zane,zane-%2$s@example.org
                """
                        .formatted(known, event));
        confirm().andExpect(status().is3xxRedirection());
        name("ona");
        name("rasa");
        name("zane");
        List<String> before = wishes(event);
        assertThat(before)
                .containsExactly(
                        known
                                + " First "
                                + event
                                + " MUST MUST ONLINE {de,ka} ACCEPTED About \"lasers\", mostly",
                        known + " Second " + event + " COULD null ON_SITE {} PENDING ",
                        "Second %1$s First %1$s WANT null ON_SITE {en,ka} DECLINED "
                                .formatted(event),
                        "First %1$s Third %1$s WANT MUST ON_SITE {ka,lv} ACCEPTED "
                                .formatted(event));
        byte[] table =
                browser.perform(
                                get(path.replace("/en/", "/" + list.substring(0, 3))
                                                .replace(
                                                        "/wishes/import",
                                                        "/wishes" + list.substring(2)))
                                        .with(As.person(organiser)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(takenAway()).isEqualTo("5");
        database.sql("delete from events.registration where event_id = :event")
                .param("event", event.value())
                .update();
        database.sql("delete from matchmaking.request where event_id = :event")
                .param("event", event.value())
                .update();
        upload("wishes." + list.replaceAll(".*[.]", ""), table).andExpect(redirectedUrl(path));
        confirm().andExpect(status().is3xxRedirection());
        assertThat(wishes(event)).isEqualTo(before);
        assertThat(
                        database.sql(
                                        """
                                        select person.name || ' ' || organisation.name from events.registration
                                        join identity.person on person.id = person_id
                                        join directory.organisation on organisation.id = organisation_id
                                        where event_id = :event order by person.name
                                        """)
                                .param("event", event.value())
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly("Ona " + known, "Rasa " + known, "Zane Third %s".formatted(event));
    }

    @Test
    void aMessageThatWasHiddenIsNotTakenAway() throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,message
                %1$s,LT,First %2$s,GE,Rude words
                """
                        .formatted(known, event));
        confirm().andExpect(status().is3xxRedirection());
        database.sql("update matchmaking.request set message_hidden = true").update();
        browser.perform(
                        get(path.replace("/wishes/import", "/wishes/list.csv"))
                                .with(As.person(organiser)))
                .andExpect(content().string(containsString("First " + event)))
                .andExpect(content().string(not(containsString("Rude"))));
    }

    /// Names the delegate in all of their organisation's wishes that can be talked about.
    private void name(String person) {
        database.sql(
                        """
                        insert into matchmaking.request_delegate (request_id, organisation_id, person_id)
                        select request.id, organisation_id, person_id from events.registration
                        join identity.person on person.id = person_id
                        join matchmaking.request on request.event_id = registration.event_id
                            and organisation_id in (from_id, to_id) and request.state <> 'DECLINED'
                        where registration.event_id = :event and person.email = :email
                        """)
                .param("event", event.value())
                .param("email", person + "-" + event + "@example.org")
                .update();
    }

    /// The rows that went out, as the trail tells it.
    private String takenAway() {
        return database.sql(
                        """
                        select details.facts ->> 'rows' from audit.entry
                        join audit_apart.details on details.entry_id = entry.id
                        where action = 'matchmaking.audit.taken-away' and subject_id = :event
                        """)
                .param("event", event.value())
                .query(String.class)
                .single();
    }

    private List<String> languages(EventId of) {
        return database.sql(
                        """
                        select array_to_string(languages, ', ') from matchmaking.request
                        where event_id = :event order by id
                        """)
                .param("event", of.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> wishes(EventId of) {
        return database.sql(
                        """
                        select concat_ws(' ', asking.name, asked.name, wish, coalesce(answer_wish, 'null'), mode,
                                         request.languages::text, state, message)
                        from matchmaking.request
                        join directory.organisation asking on asking.id = from_id
                        join directory.organisation asked on asked.id = to_id
                        where event_id = :event order by request.id
                        """)
                .param("event", of.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void anEmptyTableToFillInHasTheColumnsInTheReadersLanguage() throws Exception {
        browser.perform(
                        get(path.replace("/en/", "/lt/") + "/template.csv")
                                .with(As.person(organiser)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("organizacija,šalis,įmonės kodas")));
    }
}
