package org.kontor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.mailing.MailingFixture;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/// A mail went to Rasa and Karl; what comes back lies in a mailbox that people read too.
@KontorTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + SendingMailTest.PORT,
            "kontor.mail.from=kontor@example.org",
            "kontor.mail.reports.host=127.0.0.1",
            "kontor.mail.reports.port=" + FetchingReportsTest.PORT,
            "kontor.mail.reports.security=none",
            "kontor.mail.reports.user=reports",
            "kontor.mail.reports.password=secret"
        })
class FetchingReportsTest extends MailingFixture {
    static final int PORT = 43143;

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(
                    new ServerSetup[] {
                        new ServerSetup(
                                SendingMailTest.PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });

    @Autowired FetchingReports fetching;
    @Autowired SendingMail sending;
    @Autowired MailQueries mails;
    @Autowired People people;

    private TestMailbox mailbox;
    private String mailing;
    private UUID karls;

    @BeforeEach
    void aSentMailing() throws Exception {
        database.sql("delete from notify.report_mailbox").update();
        mailbox = new TestMailbox(SERVER, "kontor@example.org", "reports", "secret");
        mailing = written(false);
        send(mailing, "/sending", page(mailing));
        sending.sendDue();
        MimeMessage karl =
                Arrays.stream(SERVER.getReceivedMessages())
                        .filter(each -> said(each).contains("Karl"))
                        .findFirst()
                        .orElseThrow();
        karls = UUID.fromString(karl.getMessageID().substring(1, 37));
    }

    @Test
    void aReportIsNotedAndTheMailingTellsOfIt() throws Exception {
        assertThat(page(mailing + "?state=REFUSED")).doesNotContain("Karl");
        mailbox.deliver(report("failed", karls));
        fetching.fetch();
        assertThat(mailbox.unread()).isEmpty();
        assertThat(page(mailing + "?state=REFUSED"))
                .contains("Karl", "Bounced", "no such person here")
                .doesNotContain("Rasa");
        assertThat(queue("en"))
                .contains("Mailbox: reports, 127.0.0.1:43143, INBOX.", "It was last read");
    }

    @Test
    void killedBeforeTheReportCountsAsReadItIsNotedAgain() throws Exception {
        mailbox.deliver(report("failed", karls));
        fetching.fetch();
        mailbox.set(1, Flags.Flag.SEEN, false);
        database.sql("update notify.report_mailbox set last_uid = 0").update();
        fetching.fetch();
        assertThat(mailbox.unread()).isEmpty();
        assertThat(state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void whatIsNoReportOfAMailOfOursStaysAsItIs() throws Exception {
        List<String> others =
                List.of(
                        "Subject: Re: News\n\nI shall come. Rasa",
                        report("delayed", karls),
                        report("delivered", karls),
                        report("failed", UUID.randomUUID()),
                        report("failed", karls).replace("multipart/report", "multipart/mixed"),
                        "Content-Type: multipart/report; boundary=none\n\nThis is a lie.",
                        "Content-Type: multipart/report\n\n--\n--",
                        "Content-Type: multipart/report; boundary=\"\n\nNot closed",
                        "Content-Type: multipart/report/;;\n\nNo type",
                        report("failed", karls).replace(karls.toString(), "x"),
                        report("failed", karls) + "x".repeat(6 << 20));
        others.forEach(mailbox::deliver);
        mailbox.set(1, Flags.Flag.DELETED, true);
        fetching.fetch();
        assertThat(mailbox.unread()).hasSize(others.size());
        assertThat(state()).isEqualTo(MailState.SENT);
        mailbox.deliver(report("failed", karls).replace("no such person", "no\0such person"));
        fetching.fetch();
        assertThat(mailbox.size()).isEqualTo(others.size() + 1);
        assertThat(mailbox.unread()).hasSize(others.size());
        assertThat(mails.row(karls).orElseThrow().lastFailure()).contains(BouncesTest.SAID);
    }

    @Test
    void whatWasLookedAtIsNotLookedAtAgain() {
        for (int i = 0; i < 120; i++) {
            mailbox.deliver("Subject: Question " + i + "\n\nMay I come?");
        }
        UUID unknown = UUID.randomUUID();
        mailbox.deliver(report("failed", unknown));
        fetching.fetch();
        renumber(karls, unknown);
        fetching.fetch();
        assertThat(mailbox.unread()).hasSize(121);
        // The server numbers its messages anew, so it begins anew.
        database.sql("update notify.report_mailbox set uid_validity = uid_validity - 1").update();
        fetching.fetch();
        assertThat(mailbox.unread()).hasSize(120);
    }

    @Test
    void aWrongPasswordIsToldOnceUntilItIsMended(CapturedOutput log) throws Exception {
        SERVER.setUser("kontor@example.org", "reports", "another");
        mailbox.deliver(report("failed", karls));
        fetching.fetch();
        fetching.fetch();
        assertThat(queue("en"))
                .contains("does not accept the user or the password", "Since ")
                .doesNotContain("It was last read", "It has not been read");
        assertThat(queue("lt")).contains("Pašto serveris nepriima naudotojo arba slaptažodžio.");
        SERVER.setUser("kontor@example.org", "reports", "secret");
        fetching.fetch();
        fetching.fetch();
        assertThat(queue("en"))
                .contains("It was last read")
                .doesNotContain("does not accept the user");
        assertThat(state()).isEqualTo(MailState.REFUSED);
        assertThat(lines(log, "the server does not accept the user or the password")).isEqualTo(1);
        assertThat(lines(log, "is read again")).isEqualTo(1);
    }

    @Test
    void aMailboxThatIsAwayIsToldAndReadOnceItIsBack(CapturedOutput log) throws Exception {
        // The application may have looked when it started.
        long before = lines(log, "cannot be reached");
        SERVER.stop();
        fetching.fetch();
        fetching.fetch();
        assertThat(queue("en")).contains("The mailbox cannot be reached.");
        assertThat(lines(log, "cannot be reached")).isEqualTo(before + 1);
        SERVER.start();
        mailbox = new TestMailbox(SERVER, "kontor@example.org", "reports", "secret");
        mailbox.deliver(report("failed", karls));
        fetching.fetch();
        assertThat(mailbox.unread()).isEmpty();
        assertThat(state()).isEqualTo(MailState.REFUSED);
    }

    private static String report(String action, UUID about) {
        return BouncesTest.report(action, "message/rfc822", about);
    }

    private MailState state() {
        return mails.row(karls).orElseThrow().state();
    }

    private void renumber(UUID mail, UUID other) {
        database.sql("update notify.mail set id = :other where id = :mail")
                .param("mail", mail)
                .param("other", other)
                .update();
    }

    private String queue(String language) throws Exception {
        PersonId administrator =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "Admin", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        return browser.perform(get("/" + language + "/mail-queue").with(As.person(administrator)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\\s+", " ");
    }

    private static long lines(CapturedOutput log, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(log.getOut()).results().count();
    }

    private static String said(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
