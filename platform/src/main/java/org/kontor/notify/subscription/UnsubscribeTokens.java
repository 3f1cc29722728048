package org.kontor.notify.subscription;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kontor.notify.MailKind;
import org.kontor.notify.Subscription;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The signed links that let who got a mail stop it without signing in. They hold as long as the
/// installation does: a mail may be read years later.
@Component
class UnsubscribeTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int PERSON = 16;

    private final JdbcClient database;
    private final List<MailKind> kinds;

    UnsubscribeTokens(JdbcClient database, List<MailKind> kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    String issue(Subscription subscription) {
        byte[] content = content(subscription);
        byte[] token =
                ByteBuffer.allocate(SIGNATURE + content.length)
                        .put(signature(content))
                        .put(content)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// What the token stops; empty where it is none of ours.
    Optional<Subscription> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length <= SIGNATURE + PERSON) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        return MessageDigest.isEqual(signature(content), Arrays.copyOf(bytes, SIGNATURE))
                ? Optional.of(subscription(content))
                : Optional.empty();
    }

    private static byte[] content(Subscription subscription) {
        UUID person = subscription.person().value();
        byte[] names =
                subscription.kinds().stream()
                        .map(MailKind::name)
                        .collect(Collectors.joining(","))
                        .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(PERSON + names.length)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(names)
                .array();
    }

    private Subscription subscription(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        var person = new PersonId(new UUID(buffer.getLong(), buffer.getLong()));
        List<String> names =
                List.of(
                        new String(content, PERSON, content.length - PERSON, StandardCharsets.UTF_8)
                                .split(","));
        return new Subscription(
                person, kinds.stream().filter(kind -> names.contains(kind.name())).toList());
    }

    private byte[] signature(byte[] content) {
        byte[] secret =
                database.sql("select value from notify.secret").query(byte[].class).single();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java comes with " + ALGORITHM, missing);
        }
    }
}
