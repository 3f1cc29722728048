package org.kontor.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where people reach this installation: for links in mails, feeds and codes, which no request
/// tells.
@Component
public final class PublicAddress {
    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /// The whole address of a path on this server, such as `/en/me`.
    public String of(String path) {
        String configured = environment.getProperty("kontor.address", "");
        return configured.isBlank()
                ? "http://localhost:" + port() + path
                : configured.replaceFirst("/+$", "") + path;
    }

    private String port() {
        return environment.getProperty(
                "local.server.port", environment.getProperty("server.port", "8080"));
    }
}
