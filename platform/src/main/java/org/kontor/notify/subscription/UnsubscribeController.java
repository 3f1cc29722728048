package org.kontor.notify.subscription;

import java.util.List;
import java.util.Optional;
import org.kontor.notify.Cadence;
import org.kontor.notify.MailKind;
import org.kontor.notify.Subscription;
import org.kontor.shared.PersonId;
import org.kontor.web.Everyone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Stops mail by the link that came with it. Opening the link stops nothing, because programs that
/// look for harm open links too; sending does, as RFC 8058 has mail programs do.
@Controller
class UnsubscribeController {
    private final UnsubscribeTokens tokens;
    private final Preferences preferences;

    UnsubscribeController(UnsubscribeTokens tokens, Preferences preferences) {
        this.tokens = tokens;
        this.preferences = preferences;
    }

    @GetMapping("/unsubscribe/{token}")
    @Everyone
    ModelAndView show(@PathVariable String token) {
        return page(token, tokens.read(token));
    }

    /// @param again whether to send such mail as usual instead
    @PostMapping("/unsubscribe/{token}")
    @Everyone
    ModelAndView stop(
            @PathVariable String token, @RequestParam(defaultValue = "false") boolean again) {
        Optional<Subscription> subscription = tokens.read(token);
        subscription.ifPresent(
                stopped ->
                        stopped.kinds()
                                .forEach(
                                        kind ->
                                                preferences.choose(
                                                        stopped.person(),
                                                        kind,
                                                        again ? kind.usual() : Cadence.NEVER)));
        return page(token, subscription);
    }

    private ModelAndView page(String token, Optional<Subscription> subscription) {
        List<MailKind> kinds = subscription.map(Subscription::kinds).orElse(List.of());
        return new ModelAndView(
                        "notify/subscription/unsubscribe",
                        subscription.isPresent() ? HttpStatus.OK : HttpStatus.GONE)
                .addObject("token", token)
                .addObject("kinds", kinds)
                .addObject("stopped", subscription.isPresent() && isStopped(subscription.get()));
    }

    private boolean isStopped(Subscription subscription) {
        List<PersonId> reader = List.of(subscription.person());
        return preferences.of(reader).declines(subscription);
    }
}
