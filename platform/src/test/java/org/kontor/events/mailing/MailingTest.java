package org.kontor.events.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.desk.Attendance;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@KontorTest
class MailingTest {
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(version|seen)\" value=\"([^\"]*)\"");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;

    private Attendance event;
    private OrganisationId light;
    private PersonId rasa;

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.mail").update();
        event = Attendance.create(beans, 0);
        light = event.organisation("Šviesos klasteris", "LT");
        rasa = event.person("Rasa", Language.LT);
        event.register(rasa, light, RegistrationState.APPROVED);
        OrganisationId wood = event.organisation("Wood Cluster", "DE");
        event.register(rasa, wood, RegistrationState.APPROVED);
        event.register(event.person("Karl", Language.EN), wood, RegistrationState.APPROVED);
        event.register(event.person("Nino", Language.EN), wood, RegistrationState.SUBMITTED);
    }

    @Test
    void whatIsNoPlaceholderIsSaidBesideTheField() throws Exception {
        MockHttpServletResponse answer =
                write(
                        Map.of(
                                "subject-en", "To {nmae}",
                                "text-en", "See { link } {and} {and}",
                                "text-lt", "Tik tekstas"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "There is no {nmae}. There are: {name}, {organisation}, {role}, {event}, {days}, {link}.",
                        "There is no {and}.",
                        "href=\"#subject-lt\"")
                .doesNotContain("There is no { link }");
        assertThat(write(Map.of()).getStatus()).isEqualTo(422);
    }

    @Test
    void eachGetsItOnceInTheirLanguageWithWhatIsTheirs() throws Exception {
        String mailing = written(false);
        String preview = page(mailing);
        assertThat(preview)
                .contains("2 people get it", "Rasa, Šviesos klasteris, Wood Cluster")
                .contains("Sveiki, Rasa");
        send(mailing, "/sending", preview);
        assertThat(mails())
                .containsExactly(
                        """
                        lt Klasteriai susitinka: naujienos
                        Sveiki, Rasa (Šviesos klasteris, Wood Cluster)! HERE $1
                        -- Rečiau arba visai nebegauti: STOP""",
                        """
                        en Clusters meet: news
                        Hello Karl (Wood Cluster)! HERE $1
                        -- Less often, or not at all: STOP""");
        assertThat(page(mailing)).contains("to 2 people", "On its way");
    }

    @Test
    void answersGoToTheAddressForQuestions() throws Exception {
        String mailing = written(false);
        assertThat(page(mailing)).contains("Answers reach nobody");
        database.sql(
                        "update events.intake set contact = 'office@organiser.example' where event_id = :event")
                .param("event", event.card().id().value())
                .update();
        String preview = page(mailing);
        assertThat(preview).contains("Answers go to office@organiser.example.");
        send(mailing, "/trial", preview);
        send(mailing, "/sending", preview);
        assertThat(database.sql("select reply_to from notify.mail").query(String.class).list())
                .hasSize(3)
                .containsOnly("office@organiser.example");
    }

    @Test
    void sentTwiceAtOnceItGoesOnce() throws Exception {
        String mailing = written(false);
        String preview = page(mailing);
        List<Callable<Integer>> twice =
                List.of(
                        () -> send(mailing, "/sending", preview).getStatus(),
                        () -> send(mailing, "/sending", preview).getStatus());
        assertThat(AtOnce.each(twice)).containsExactly(302, 302);
        assertThat(mails()).hasSize(2);
        assertThat(send(mailing, "/sending", preview).getStatus()).isEqualTo(302);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void allWhoGetItAreListedPageByPage() throws Exception {
        OrganisationId many = event.organisation("Many", "LV");
        for (int i = 1; i <= 203; i++) {
            event.register(
                    event.person("Person %03d".formatted(i), Language.EN),
                    many,
                    RegistrationState.APPROVED);
        }
        String mailing = written(false);
        assertThat(listed(page(mailing))).hasSize(100);
        assertThat(page(mailing)).contains("205 people get it", "1 to 100 of 205", "?from=100");
        String last = page(mailing + "?from=200");
        assertThat(last).contains("201 to 205 of 205").doesNotContain("?from=300");
        var all = new HashSet<String>();
        for (int from : List.of(0, 100, 200)) {
            all.addAll(listed(page(mailing + "?from=" + from)));
        }
        assertThat(all).hasSize(205).contains("Rasa", "Karl", "Person 001", "Person 203");
        String chosen = value(last, "<option value=\"([^\"]+)\" *>Person 203<");
        assertThat(page(mailing + "?from=200&as=" + chosen)).contains("Hello Person 203 (Many)!");
    }

    private static List<String> listed(String page) {
        return Pattern.compile("<li>([^,<]+), [^<]* · ")
                .matcher(page)
                .results()
                .map(one -> one.group(1).strip())
                .toList();
    }

    private static String value(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void whoWantsNoneGetsOnlyWhatEverybodyMustKnow() throws Exception {
        database.sql(
                        "insert into notify.preference values (:person, 'events.mail-kind.organiser', 'NEVER')")
                .param("person", rasa.value())
                .update();
        String news = written(false);
        String preview = page(news);
        assertThat(preview).contains("1 person gets it", "1 more is meant, but wants no mail");
        send(news, "/sending", preview);
        assertThat(mails()).singleElement().asString().startsWith("en Clusters meet");
        assertThat(page(news + "?state=UNWANTED")).contains("Rasa").doesNotContain("Karl");

        String essential = written(true);
        send(essential, "/sending", page(essential));
        assertThat(mails()).hasSize(3).last().asString().doesNotContain("STOP");
    }

    @Test
    void whoIsMeantByNowIsShownBeforeItGoes() throws Exception {
        String mailing = written(false);
        String preview = page(mailing);
        event.register(event.person("Late", Language.EN), light, RegistrationState.APPROVED);
        MockHttpServletResponse answer = send(mailing, "/sending", preview);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("so nothing was sent", "3 people get it");
        assertThat(mails()).isEmpty();
    }

    @Test
    void theOrganiserGetsATrialThatIsNotCounted() throws Exception {
        String mailing = written(false);
        assertThat(send(mailing, "/trial", page(mailing)).getRedirectedUrl()).contains("tried=yes");
        assertThat(mails()).singleElement().asString().startsWith("lt Trial: Klasteriai");
        assertThat(page(mailing)).contains("2 people get it");
    }

    @Test
    void theLogTellsOfEachHowItArrived() throws Exception {
        String mailing = written(false);
        send(mailing, "/sending", page(mailing));
        database.sql(
                        """
                        update notify.mail set state = 'REFUSED', last_failure = '550 no such user'
                        where text like '%Karl%'
                        """)
                .update();
        assertThat(page(mailing + "?state=REFUSED"))
                .contains("Karl", "Bounced", "550 no such user")
                .doesNotContain("Rasa");
        // Sent a month ago, and forgotten since.
        database.sql("delete from notify.mail where text like '%Rasa%'").update();
        assertThat(page(mailing + "?state=SENT")).contains("Rasa", "Delivered");
    }

    private MockHttpServletResponse write(Map<String, String> fields) throws Exception {
        var form =
                MockMvcRequestBuilders.post(event.path() + "/mailings/new")
                        .param("new-id", UUID.randomUUID().toString())
                        .param("whom", "all")
                        .param("state", "APPROVED")
                        .with(csrf())
                        .with(As.person(event.organiser()));
        fields.forEach(form::param);
        return browser.perform(form).andReturn().getResponse();
    }

    /// Where a mail to all who are approved is looked at.
    private String written(boolean essential) throws Exception {
        var fields =
                new TreeMap<>(
                        Map.of(
                                "subject-en", "{event}: news",
                                "subject-lt", "{event}: naujienos",
                                "text-en", "Hello {name} ({organisation})! {link} $1",
                                "text-lt", "Sveiki, {Name} ({organisation})! {link} $1"));
        if (essential) {
            fields.put("essential", "yes");
        }
        return String.valueOf(write(fields).getRedirectedUrl());
    }

    private String page(String path) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get(path).with(As.person(event.organiser())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(String mailing, String action, String seen)
            throws Exception {
        var form =
                MockMvcRequestBuilders.post(mailing + action)
                        .with(csrf())
                        .with(As.person(event.organiser()));
        Matcher field = HIDDEN.matcher(seen);
        while (field.find()) {
            form.param(field.group(1), field.group(2));
        }
        return browser.perform(form).andReturn().getResponse();
    }

    /// Language, subject and text of each, with the addresses that differ from run to run named.
    private List<String> mails() {
        return database.sql("select language, subject, text from notify.mail order by id")
                .query(
                        (row, number) ->
                                "%s %s\n%s"
                                        .formatted(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3)
                                                        .replaceAll(
                                                                "http\\S+/registration/\\S+",
                                                                "HERE")
                                                        .replaceAll(
                                                                "http\\S+/unsubscribe/\\S+", "STOP")
                                                        .replaceAll("\\s*\n\\s*-- \n", "\n-- ")
                                                        .strip()))
                .list();
    }
}
