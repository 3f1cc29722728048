package org.kontor.notify;

import jakarta.mail.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.kontor.instance.StartFailure;
import org.springframework.core.env.Environment;

/// Where the mailbox of delivery reports is, and how it is opened.
record ReportsSettings(
        String host, int port, Security security, String user, String password, String folder) {
    private static final String PREFIX = "kontor.mail.reports.";

    /// What the environment says, empty where it names no mailbox.
    ///
    /// @throws StartFailure when it names one by half
    static Optional<ReportsSettings> of(Environment environment) {
        String host = setting(environment, "host");
        if (host.isEmpty()) {
            requireNothingElse(environment);
            return Optional.empty();
        }
        for (String each : List.of("user", "password")) {
            if (setting(environment, each).isEmpty()) {
                throw new StartFailure(
                        "The mailbox of delivery reports cannot be opened without %s%s: set it, or take %shost out."
                                .formatted(PREFIX, each, PREFIX));
            }
        }
        Security security = Security.of(setting(environment, "security"));
        String folder = setting(environment, "folder");
        return Optional.of(
                new ReportsSettings(
                        host,
                        port(setting(environment, "port"), security),
                        security,
                        setting(environment, "user"),
                        // As it is: a password may end with a space.
                        environment.getProperty(PREFIX + "password", ""),
                        folder.isEmpty() ? "INBOX" : folder));
    }

    private static void requireNothingElse(Environment environment) {
        Stream.of("port", "security", "user", "password", "folder")
                .filter(each -> !setting(environment, each).isEmpty())
                .findFirst()
                .ifPresent(
                        each -> {
                            throw new StartFailure(
                                    "%s%s is set, but not whose mailbox it is: set %shost to the IMAP server with the delivery reports."
                                            .formatted(PREFIX, each, PREFIX));
                        });
    }

    private static int port(String said, Security security) {
        if (said.isEmpty()) {
            return security.port;
        }
        if (!said.matches("[0-9]{1,5}") || Integer.parseInt(said) > 65_535) {
            throw new StartFailure(
                    "%sport must be a port's number, such as %d, and not %s."
                            .formatted(PREFIX, security.port, said));
        }
        return Integer.parseInt(said);
    }

    private static String setting(Environment environment, String name) {
        return environment.getProperty(PREFIX + name, "").strip();
    }

    Session session() {
        String protocol = security == Security.TLS ? "imaps" : "imap";
        String prefix = "mail." + protocol + ".";
        var properties = new Properties();
        properties.put("mail.store.protocol", protocol);
        // Looking at a message must not mark it as read.
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "262144");
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (security == Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return Session.getInstance(properties);
    }

    /// What tells the mailbox from others, and no secret.
    @Override
    public String toString() {
        return "%s, %s:%d, %s".formatted(user, host, port, folder);
    }

    /// What keeps others from reading along.
    enum Security {
        TLS(993),
        STARTTLS(143),
        NONE(143);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        private static Security of(String said) {
            return said.isEmpty()
                    ? TLS
                    : Arrays.stream(values())
                            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(said))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new StartFailure(
                                                    "%ssecurity must be tls, starttls or none, and not %s."
                                                            .formatted(PREFIX, said)));
        }
    }
}
