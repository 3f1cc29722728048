package org.kontor.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.RealTime;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one-time links: only their hashes are kept, so that a copy of the database opens no door.
@Component
class SignInLinks {
    static final Duration VALID = Duration.ofMinutes(15);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient database;
    private final Clock real;
    private final SecureRandom random = new SecureRandom();

    SignInLinks(JdbcClient database, @RealTime Clock real) {
        this.database = database;
        this.real = real;
    }

    /// Makes a link, and returns its token, which is known to nobody else from then on.
    ///
    /// @param person empty for a link that makes its reader the first administrator
    String issue(Optional<PersonId> person, String next) {
        return issue(person, Optional.empty(), next);
    }

    /// Makes a link that makes the newcomer known and signs them in.
    String issue(Newcomer newcomer, String next) {
        return issue(Optional.empty(), Optional.of(newcomer), next);
    }

    private String issue(Optional<PersonId> person, Optional<Newcomer> newcomer, String next) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql(
                        """
                        insert into identity.sign_in_link (token_hash, person_id, email, name, language, next, expires_at)
                        values (:hash, :person, :email, :name, :language, :next, :expires)
                        """)
                .param("hash", hash(token))
                .param("person", person.map(PersonId::value).orElse(null))
                .param("email", newcomer.map(each -> each.email().value()).orElse(null))
                .param("name", newcomer.map(Newcomer::name).orElse(null))
                .param("language", newcomer.map(each -> each.language().code()).orElse(null))
                .param("next", next)
                .param("expires", now().plus(VALID))
                .update();
        return token;
    }

    /// What the token opens, if it is neither used nor too old; it stays usable.
    Optional<Link> find(String token) {
        return database.sql(
                        """
                        select person_id, email, name, language, next from identity.sign_in_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", now())
                .query((row, number) -> read(row))
                .optional();
    }

    /// Uses the token up; of two who try at once, one succeeds.
    Optional<Link> redeem(String token) {
        return database.sql(
                        """
                        update identity.sign_in_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        returning person_id, email, name, language, next
                        """)
                .param("hash", hash(token))
                .param("now", now())
                .query((row, number) -> read(row))
                .optional();
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }

    private static Link read(ResultSet row) throws SQLException {
        return new Link(
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                newcomer(row),
                row.getString("next"));
    }

    private static Optional<Newcomer> newcomer(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return email == null
                ? Optional.empty()
                : Optional.of(
                        new Newcomer(
                                new EmailAddress(email),
                                row.getString("name"),
                                Language.ofCode(row.getString("language")).orElse(Language.EN)));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What a link is good for.
    ///
    /// @param person who is known already
    /// @param newcomer who will be
    /// @param next the page to go on to, empty for the front page
    record Link(Optional<PersonId> person, Optional<Newcomer> newcomer, String next) {
        /// Whether it makes its reader the first administrator, whoever that is.
        boolean isForAnybody() {
            return person.isEmpty() && newcomer.isEmpty();
        }
    }
}
