package org.kontor.events.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Writing a mail, sending it, and how it arrived.
@KontorTest
class MailingTest extends MailingFixture {
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
}
