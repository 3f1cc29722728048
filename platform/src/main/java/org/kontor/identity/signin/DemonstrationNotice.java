package org.kontor.identity.signin;

import java.util.ArrayList;
import java.util.List;
import org.kontor.identity.DemonstrationAccounts;
import org.kontor.instance.Instance;
import org.kontor.instance.StartStep;
import org.kontor.shared.Language;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells the console who one can be in a demonstration.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DemonstrationNotice implements StartStep {
    private final DemonstrationAccounts accounts;
    private final Instance instance;
    private final PublicAddress address;
    private final Words words;

    DemonstrationNotice(
            DemonstrationAccounts accounts, Instance instance, PublicAddress address, Words words) {
        this.accounts = accounts;
        this.instance = instance;
        this.address = address;
        this.words = words;
    }

    @Override
    public List<String> run() {
        if (!instance.isDemonstration()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(
                "This is a demonstration. Sign in with one click at %s as:"
                        .formatted(address.of("/en/sign-in")));
        accounts.all()
                .forEach(
                        account ->
                                lines.add(
                                        "  %s (%s)"
                                                .formatted(
                                                        words.say(Language.EN, account.label()),
                                                        account.name())));
        return lines;
    }
}
