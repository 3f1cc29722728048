package org.kontor.identity.signin;

import java.util.List;
import java.util.Optional;
import org.kontor.identity.People;
import org.kontor.instance.Instance;
import org.kontor.instance.StartFailure;
import org.kontor.instance.StartStep;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the first administrator into a real installation: named by a property, or whoever opens
/// the link that the console shows.
@Component
class FirstAdministrator implements StartStep {
    private static final String PROPERTY = "kontor.administrator";

    private final JdbcClient database;
    private final Instance instance;
    private final People people;
    private final SignInLinks links;
    private final PublicAddress address;
    private final Environment environment;

    FirstAdministrator(
            JdbcClient database,
            Instance instance,
            People people,
            SignInLinks links,
            PublicAddress address,
            Environment environment) {
        this.database = database;
        this.instance = instance;
        this.people = people;
        this.links = links;
        this.address = address;
        this.environment = environment;
    }

    @Override
    @Transactional
    public List<String> run() {
        if (instance.isDemonstration() || isThere()) {
            return List.of();
        }
        String named = environment.getProperty(PROPERTY, "");
        if (named.isBlank()) {
            return List.of(
                    "Nobody administers this Kontor yet. Whoever opens this link within %d minutes does:"
                            .formatted(SignInLinks.VALID.toMinutes()),
                    "  " + link(Optional.empty()));
        }
        EmailAddress email =
                EmailAddress.parse(named)
                        .orElseThrow(
                                () ->
                                        new StartFailure(
                                                "%s is not an e-mail address: %s"
                                                        .formatted(PROPERTY, named)));
        PersonId person = people.register(email, email.value(), Language.EN);
        people.grant(person, Role.ADMINISTRATOR, Optional.empty());
        return List.of(
                "%s administers this Kontor. Sign in within %d minutes with:"
                        .formatted(email, SignInLinks.VALID.toMinutes()),
                "  " + link(Optional.of(person)));
    }

    /// Makes the holder of the printed link an administrator; empty when the link is spent or
    /// somebody was quicker.
    @Transactional
    Optional<PersonId> become(String token, EmailAddress email, String name, Language language) {
        boolean isMeant = links.find(token).filter(SignInLinks.Link::isForAnybody).isPresent();
        if (!isMeant || links.redeem(token).isEmpty() || isThere()) {
            return Optional.empty();
        }
        PersonId person = people.register(email, name, language);
        people.grant(person, Role.ADMINISTRATOR, Optional.empty());
        return Optional.of(person);
    }

    private boolean isThere() {
        return database.sql(
                        "select exists (select from identity.role_grant where role = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    private String link(Optional<PersonId> person) {
        return address.of(SignInLinkController.path(Language.EN, links.issue(person, "")));
    }
}
