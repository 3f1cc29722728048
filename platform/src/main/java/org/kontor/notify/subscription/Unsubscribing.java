package org.kontor.notify.subscription;

import org.kontor.notify.Subscription;
import org.kontor.shared.Language;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells the readers of a mail how to stop such mail.
@Component
public class Unsubscribing {
    private final UnsubscribeTokens tokens;
    private final PublicAddress address;
    private final Words words;

    Unsubscribing(UnsubscribeTokens tokens, PublicAddress address, Words words) {
        this.tokens = tokens;
        this.address = address;
        this.words = words;
    }

    /// Where the reader stops it.
    public String address(Subscription subscription, Language language) {
        return address.of("/" + language.code() + "/unsubscribe/" + tokens.issue(subscription));
    }

    /// The last lines of such a mail; none where the address is empty.
    public String footer(String address, Language language) {
        return address.isEmpty() ? "" : words.say(language, "notify.footer", address);
    }
}
