package org.kontor.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;

/// Tells an address that a server refuses for good, as RFC 5321 has it, from a server that needs a
/// pause.
final class Refusals {
    private static final Pattern FINAL = Pattern.compile("5\\d\\d[ -].*", Pattern.DOTALL);

    private Refusals() {}

    static boolean isFinal(Exception failure) {
        return refusal(failure).isPresent();
    }

    /// What the server said; empty where it refused nothing for good.
    static String inWords(Exception failure) {
        return refusal(failure).orElse("");
    }

    private static Optional<String> refusal(Exception failure) {
        Stream<Exception> told =
                failure instanceof MailSendException many
                        ? Arrays.stream(many.getMessageExceptions())
                        : Stream.of(failure);
        return told.flatMap(Refusals::chain)
                .filter(SendFailedException.class::isInstance)
                .map(each -> String.valueOf(each.getMessage()).strip())
                .filter(said -> FINAL.matcher(said).matches())
                .findFirst();
    }

    /// The failure, and those that mail adds to it one behind the other.
    private static Stream<Exception> chain(Exception failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? Stream.concat(Stream.of(failure), chain(mail.getNextException()))
                : Stream.of(failure);
    }
}
