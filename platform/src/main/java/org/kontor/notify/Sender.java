package org.kontor.notify;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Whom mail comes from.
@Component
public class Sender {
    private final Environment environment;

    Sender(Environment environment) {
        this.environment = environment;
    }

    /// As mail programs show it, which may be a name with the address behind it.
    String full() {
        return environment.getProperty("kontor.mail.from", "kontor@localhost");
    }

    /// The address alone.
    public String address() {
        String full = full();
        return full.substring(full.indexOf('<') + 1).replace(">", "").strip();
    }
}
