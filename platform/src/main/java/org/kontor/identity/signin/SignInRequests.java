package org.kontor.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.kontor.instance.RealTime;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what was typed on the sign-in page, known address or not, within limits.
@Component
class SignInRequests {
    static final int MOST_PER_ADDRESS = 5;
    static final int MOST_PER_SENDER = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock real;

    SignInRequests(JdbcClient database, @RealTime Clock real) {
        this.database = database;
        this.real = real;
    }

    /// Keeps the wish for a link, to be answered by a job.
    ///
    /// @param sender the network address that it came from
    /// @return false when there were too many for the address or from the sender
    @Transactional
    boolean take(EmailAddress email, String sender, String next) {
        return take(email, Optional.empty(), sender, next);
    }

    /// Keeps the wish of somebody who may not be known yet.
    ///
    /// @return false when there were too many for the address or from the sender
    @Transactional
    boolean take(Newcomer newcomer, String sender, String next) {
        return take(newcomer.email(), Optional.of(newcomer), sender, next);
    }

    private boolean take(
            EmailAddress email, Optional<Newcomer> newcomer, String sender, String next) {
        // Counting and adding must be one step, or many at once would all still find room.
        database.sql("select pg_advisory_xact_lock(hashtext('identity.sign_in_request'))")
                .query((row, number) -> true)
                .single();
        OffsetDateTime now = real.instant().atOffset(ZoneOffset.UTC);
        return database.sql(
                                """
                                insert into identity.sign_in_request (id, email, name, language, sender, next, requested_at)
                                select :id, :email, :name, :language, :sender, :next, :now
                                where (select count(*) from identity.sign_in_request
                                       where email = :email and requested_at > :since) < :perAddress
                                  and (select count(*) from identity.sign_in_request
                                       where sender = :sender and requested_at > :since) < :perSender
                                """)
                        .param("id", TypedId.next())
                        .param("email", email.value())
                        .param("name", newcomer.map(Newcomer::name).orElse(null))
                        .param(
                                "language",
                                newcomer.map(Newcomer::language).map(Language::code).orElse(null))
                        .param("sender", network(sender))
                        .param("next", next)
                        .param("now", now)
                        .param("since", now.minus(WINDOW))
                        .param("perAddress", MOST_PER_ADDRESS)
                        .param("perSender", MOST_PER_SENDER)
                        .update()
                == 1;
    }

    /// Forgets requests and links that no limit and no reader needs any more.
    @Transactional
    void forgetOld() {
        OffsetDateTime old = real.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        database.sql("delete from identity.sign_in_request where requested_at < :old")
                .param("old", old)
                .update();
        database.sql("delete from identity.sign_in_link where expires_at < :old")
                .param("old", old)
                .update();
    }

    /// One subscriber of IPv6 owns a whole /64, and could else send from any of its addresses.
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4)) + "::/64";
    }
}
