package org.kontor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.KontorTest;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KontorTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + SendingMailTest.PORT,
            "kontor.mail.from=kontor@example.org"
        })
class SendingMailTest {
    static final int PORT = 43025;
    private static final Mail MAIL =
            new Mail(
                            new EmailAddress("rasa@example.org"),
                            Language.LT,
                            "Jūsų tvarkaraštis pasikeitė",
                            "Sveiki, Rasa ąčęėįšųūž",
                            List.of(
                                    new Attachment(
                                            "agenda.ics",
                                            "text/calendar; charset=UTF-8",
                                            "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))))
                    .answeredAt(Optional.of(new EmailAddress("office@organiser.example")));

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired Outbox outbox;
    @Autowired SendingMail sending;
    @Autowired MailQueries mails;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void empty() {
        database.sql("delete from notify.mail").update();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        write();
        sending.sendDue();
        MimeMessage arrived = received()[0];
        assertThat(arrived.getSubject()).isEqualTo(MAIL.subject());
        assertThat(arrived.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("rasa@example.org");
        assertThat(arrived.getFrom())
                .extracting(Object::toString)
                .containsExactly("kontor@example.org");
        assertThat(arrived.getHeader("Reply-To")).containsExactly("office@organiser.example");
        assertThat(arrived.getHeader("Content-Language")).containsExactly("lt");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(arrived)).contains("agenda.ics", "text/calendar");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aMailThatNobodyMustGetSaysHowToStopIt() throws Exception {
        var kind = new MailKind("matchmaking.mail.to-answer", true);
        var subscription = new Subscription(PersonId.next(), List.of(kind));
        write();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.send(MAIL.under(subscription)));
        sending.sendDue();
        List<String> stops = addressesToStop();
        assertThat(stops.getFirst()).isEmpty();
        assertThat(stops.getLast()).matches("http://localhost:\\d+/lt/unsubscribe/[\\w-]{70,}");
        assertThat(received())
                .extracting(mail -> mail.getHeader("List-Unsubscribe", null))
                .containsExactly(null, "<" + stops.getLast() + ">");
        assertThat(received())
                .extracting(mail -> mail.getHeader("List-Unsubscribe-Post", null))
                .containsExactly(null, "List-Unsubscribe=One-Click");
    }

    @Test
    void aMailWhoseCauseIsUndoneIsNotSent() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            outbox.send(MAIL);
                            status.setRollbackOnly();
                        });
        sending.sendDue();
        assertThat(received()).isEmpty();
        assertThatThrownBy(() -> outbox.send(MAIL))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nodesThatSendAtOnceSendEachMailOnce() {
        for (int i = 0; i < 20; i++) {
            write();
        }
        CompletableFuture.allOf(
                        Stream.generate(() -> CompletableFuture.runAsync(sending::sendDue))
                                .limit(3)
                                .toArray(CompletableFuture<?>[]::new))
                .join();
        assertThat(Arrays.stream(received()).map(SendingMailTest::messageId))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRepeatAfterACrashIsRecognisable() {
        write();
        sending.sendDue();
        // As if the process had been killed after the server took the mail.
        database.sql("update notify.mail set state = 'WAITING', sent_at = null").update();
        sending.sendDue();
        assertThat(Arrays.stream(received()).map(SendingMailTest::messageId).distinct()).hasSize(1);
        assertThat(received()).hasSize(2);
    }

    @Test
    void aMailWaitsForAServerThatIsAway() {
        write();
        SERVER.stop();
        try {
            sending.sendDue();
            assertThat(states()).containsExactly("WAITING");
            sending.sendDue();
            assertThat(attempts()).as("not before the pause is over").isEqualTo(1);
        } finally {
            SERVER.start();
        }
        database.sql("update notify.mail set next_attempt = written_at").update();
        sending.sendDue();
        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aMailIsGivenUpInTheEndAndSentWhenAskedAgain() {
        write();
        database.sql("update notify.mail set attempts = :most")
                .param("most", SendingMail.MOST_ATTEMPTS - 1)
                .update();
        SERVER.stop();
        try {
            sending.sendDue();
        } finally {
            SERVER.start();
        }
        MailQueries.Row given = mails.page(Optional.empty()).getFirst();
        assertThat(given.state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(given.lastFailure()).isPresent();
        outbox.tryAgain(given.id());
        sending.sendDue();
        assertThat(states()).containsExactly("SENT");
    }

    /// A server that takes no mail for the address keeps the others waiting no longer.
    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() throws Exception {
        write();
        write();
        SERVER.stop();
        try (var refusing = new RefusingServer(PORT)) {
            sending.sendDue();
        } finally {
            SERVER.start();
        }
        MailQueries.Row refused = mails.page(Optional.empty()).getFirst();
        assertThat(states()).containsExactly("REFUSED", "REFUSED");
        assertThat(refused.lastFailure()).contains("550 5.1.1 no such user");
        sending.sendDue();
        assertThat(received()).isEmpty();
    }

    @Test
    void pausesGrowUpToEightHours() {
        assertThat(List.of(1, 2, 3, 11, 30))
                .map(SendingMail::pauseAfter)
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofHours(8),
                        Duration.ofHours(8));
    }

    private void write() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.send(MAIL));
    }

    private static MimeMessage[] received() {
        return SERVER.getReceivedMessages();
    }

    private static String messageId(MimeMessage message) {
        try {
            return String.valueOf(message.getMessageID());
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> states() {
        return database.sql("select state from notify.mail")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> addressesToStop() {
        return database.sql("select unsubscribe from notify.mail order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int attempts() {
        return database.sql("select attempts from notify.mail").query(Integer.class).single();
    }
}
