package org.kontor.notify;

import org.kontor.instance.StartFailure;
import org.springframework.core.env.Environment;

/// Whether mail can go out, settled before the application starts.
public final class MailSettings {
    private static final String HOST = "spring.mail.host";
    private static final String FROM = "kontor.mail.from";

    private MailSettings() {}

    /// Checks what a real installation needs to send mail that can be answered and followed.
    ///
    /// @throws StartFailure when mail is neither set up nor declined, or is set up by half
    public static void require(Environment environment) {
        if (isDeclined(environment)) {
            return;
        }
        if (isMissing(environment, HOST)) {
            throw new StartFailure(
                    "No mail server is set, so nobody could sign in. Set %s (and %s, kontor.address), or do without mail by kontor.mail=none."
                            .formatted(HOST, FROM));
        }
        if (isMissing(environment, FROM)) {
            throw new StartFailure(
                    "Mail needs a sender: set %s to the address that answers shall go to."
                            .formatted(FROM));
        }
        if (isMissing(environment, "kontor.address")) {
            throw new StartFailure(
                    "Links in mail need to know where this Kontor is reached: set kontor.address, such as https://kontor.example.org.");
        }
        ReportsSettings.of(environment);
    }

    static boolean isDeclined(Environment environment) {
        return environment.getProperty("kontor.mail", "").equals("none");
    }

    private static boolean isMissing(Environment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }
}
