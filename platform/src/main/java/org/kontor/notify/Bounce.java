package org.kontor.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// That a mail which a server took was not delivered after all, as a delivery status notification
/// tells it (RFC 3464).
///
/// @param mail the id that its `Message-ID` begins with
/// @param why what the server said
record Bounce(UUID mail, String why) {
    private static final Pattern OURS =
            Pattern.compile(
                    "\\s*<(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@[^>]+>\\s*");

    /// A report has its parts on the first level; forwarded ones lie a little deeper.
    private static final int DEEPEST = 5;

    /// Reads a whole message, which anybody may have written; empty where it tells of no mail that
    /// has failed.
    static Optional<Bounce> read(byte[] message) {
        try {
            var found = new Found();
            found.look(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message)),
                    0);
            return found.mail.flatMap(id -> found.why.map(why -> new Bounce(id, why)));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static final class Found {
        private Optional<UUID> mail = Optional.empty();
        private Optional<String> why = Optional.empty();

        void look(Part part, int depth) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount() && depth < DEEPEST; i++) {
                    look(parts.getBodyPart(i), depth + 1);
                }
            } else if (part.isMimeType("message/delivery-status")) {
                String status =
                        new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                why = failure(status);
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")) {
                mail = id(new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null));
            }
        }

        private static Optional<UUID> id(@Nullable String header) {
            Matcher matcher = OURS.matcher(header == null ? "" : header);
            return matcher.matches()
                    ? Optional.of(UUID.fromString(matcher.group(1)))
                    : Optional.empty();
        }

        /// What is said of the recipient whom it did not reach; our mails have one each.
        private static Optional<String> failure(String status) throws MessagingException {
            for (String group : status.replace("\r\n", "\n").split("\n[ \t]*\n", -1)) {
                var fields =
                        new InternetHeaders(
                                new ByteArrayInputStream(
                                        group.strip().getBytes(StandardCharsets.UTF_8)));
                if ("failed".equalsIgnoreCase(field(fields, "Action"))) {
                    String said =
                            field(fields, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
                    return Optional.of(said.isEmpty() ? field(fields, "Status") : said);
                }
            }
            return Optional.empty();
        }

        private static String field(InternetHeaders fields, String name) {
            String value = fields.getHeader(name, null);
            return value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }
    }
}
