package org.kontor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/// A mail was sent; what its servers tell of it later comes as files.
@KontorTest
class BouncesTest {
    @Autowired MockMvc browser;
    @Autowired Outbox outbox;
    @Autowired MailQueries mails;
    @Autowired People people;
    @Autowired JdbcClient database;
    @Autowired TransactionOperations transaction;

    private PersonId administrator;
    private UUID mail;

    @BeforeEach
    void aSentMail() {
        administrator =
                people.register(new EmailAddress("admin@example.org"), "Admin", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        var written =
                new Mail(
                        new EmailAddress("rasa@example.org"),
                        Language.EN,
                        "News",
                        "Hello",
                        List.of());
        List<Optional<UUID>> sent = transaction.execute(status -> outbox.send(List.of(written)));
        mail = Optional.ofNullable(sent).orElseThrow().getFirst().orElseThrow();
        database.sql("update notify.mail set state = 'SENT', sent_at = written_at, attempts = 1")
                .update();
    }

    @Test
    void aMailThatCameBackCountsAsRefused() throws Exception {
        assertThat(upload(report("failed", "message/rfc822", mail)).getStatus()).isEqualTo(302);
        assertThat(state()).isEqualTo(new Told(MailState.REFUSED, Optional.of(SAID)));
        assertThat(upload(report("failed", "text/rfc822-headers", mail)).getStatus())
                .isEqualTo(302);
        assertThat(state()).isEqualTo(new Told(MailState.REFUSED, Optional.of(SAID)));
    }

    @Test
    void whatTellsOfNoMailThatFailedChangesNothingAndIsNamed() throws Exception {
        MockHttpServletResponse answer =
                upload(
                        report("delayed", "message/rfc822", mail),
                        "Out of office until Monday.",
                        report("failed", "message/rfc822", UUID.randomUUID()),
                        report("failed", "message/rfc822", mail)
                                .replace(mail.toString(), "-".repeat(36)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "report-1.eml does not tell of a mail",
                        "report-2.eml does not tell of a mail",
                        "report-3.eml tells of a mail that is not here",
                        "report-4.eml does not tell of a mail");
        assertThat(state()).isEqualTo(new Told(MailState.SENT, Optional.empty()));
    }

    /// Deeper than any stack.
    @Test
    void partsInPartsWithoutEndTellNothing() {
        var text = new StringBuilder("Content-Type: multipart/report; boundary=b0\n\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("--b%d\n".formatted(i))
                    .append("Content-Type: multipart/mixed; boundary=b%d\n\n".formatted(i + 1));
        }
        assertThat(Bounce.read(text.toString().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    static final String SAID = "550 5.1.1 <rasa@example.org>: no such person here";

    private record Told(MailState state, Optional<String> why) {}

    private Told state() {
        MailQueries.Row row = mails.row(mail).orElseThrow();
        return new Told(row.state(), row.lastFailure());
    }

    private MockHttpServletResponse upload(String... reports) throws Exception {
        var request = multipart("/en/mail-queue/bounces");
        int number = 0;
        for (String report : reports) {
            request.file(
                    new MockMultipartFile(
                            "reports",
                            "report-" + ++number + ".eml",
                            "message/rfc822",
                            report.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        }
        return browser.perform(request.with(csrf()).with(As.person(administrator)))
                .andReturn()
                .getResponse();
    }

    /// As servers write it, after the example of RFC 3464.
    static String report(String action, String original, UUID about) {
        return """
               From: Mail Delivery Subsystem <MAILER-DAEMON@example.org>
               To: kontor@example.org
               Subject: Returned mail
               MIME-Version: 1.0
               Content-Type: multipart/report; report-type=delivery-status; boundary="part"

               --part
               Content-Type: text/plain; charset=utf-8

               Your mail could not be delivered.
               --part
               Content-Type: message/delivery-status

               Reporting-MTA: dns; mail.example.org
               Arrival-Date: Thu, 7 Jul 1994 17:16:05 -0400

               Final-Recipient: rfc822; rasa@example.org
               Action: %s
               Status: 5.1.1
               Diagnostic-Code: smtp; 550 5.1.1
                   <rasa@example.org>: no such person here

               --part
               Content-Type: %s

               From: kontor@example.org
               To: rasa@example.org
               Message-ID: <%s@example.org>
               Subject: News

               --part--
               """
                .formatted(action, original, about);
    }
}
