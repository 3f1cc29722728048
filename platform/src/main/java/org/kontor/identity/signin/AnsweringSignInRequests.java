package org.kontor.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kontor.identity.People;
import org.kontor.instance.RealTime;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails a link to those who asked for one and are known: apart from the page, whose answer and
/// its time then tell nothing.
@Component
class AnsweringSignInRequests {
    private final JdbcClient database;
    private final People people;
    private final SignInMail mail;
    private final Clock real;
    private final TransactionTemplate transaction;

    AnsweringSignInRequests(
            JdbcClient database,
            People people,
            SignInMail mail,
            @RealTime Clock real,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.people = people;
        this.mail = mail;
        this.real = real;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Answers every open request, each in a transaction of its own.
    void answerAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> answerOne()))) {
            // Until none is left.
        }
    }

    private boolean answerOne() {
        Optional<Request> open =
                database.sql(
                                """
                                update identity.sign_in_request set answered_at = :now
                                where id = (select id from identity.sign_in_request
                                            where answered_at is null
                                            order by requested_at limit 1
                                            for update skip locked)
                                returning email, name, language, next
                                """)
                        .param("now", real.instant().atOffset(ZoneOffset.UTC))
                        .query(
                                (row, number) ->
                                        new Request(
                                                new EmailAddress(row.getString("email")),
                                                newcomer(row),
                                                row.getString("next")))
                        .optional();
        open.ifPresent(
                request ->
                        people.find(request.email)
                                .ifPresentOrElse(
                                        person -> mail.send(person, request.next),
                                        () ->
                                                request.newcomer.ifPresent(
                                                        newcomer ->
                                                                mail.send(
                                                                        newcomer, request.next))));
        return open.isPresent();
    }

    private static Optional<Newcomer> newcomer(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null
                ? Optional.empty()
                : Optional.of(
                        new Newcomer(
                                new EmailAddress(row.getString("email")),
                                name,
                                Language.ofCode(row.getString("language")).orElse(Language.EN)));
    }

    private record Request(EmailAddress email, Optional<Newcomer> newcomer, String next) {}
}
