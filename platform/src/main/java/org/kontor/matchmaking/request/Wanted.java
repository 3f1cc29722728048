package org.kontor.matchmaking.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.LanguagePair;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;

/// What the forms of a request say.
final class Wanted {
    static final int LONGEST = 1000;
    private static final SequencedMap<PersonId, String> NOBODY = new LinkedHashMap<>();

    private Wanted() {}

    static Wish wish(FormInput form) {
        return form.choice("wish", Wish.class);
    }

    static String message(FormInput form) {
        return form.text("message", LONGEST);
    }

    /// What is asked instead, by the side that asks.
    static Answering.Change change(
            FormInput form,
            Map<OrganisationId, SequencedMap<PersonId, String>> delegates,
            OrganisationId from,
            OrganisationId to) {
        return new Answering.Change(
                wish(form),
                form.choice("mode", Mode.class),
                LanguagePair.read(form),
                message(form),
                named(form, delegates, from, to));
    }

    /// Who is ticked for either side; who comes for both sits on one.
    static Map<OrganisationId, Set<PersonId>> named(
            FormInput form,
            Map<OrganisationId, SequencedMap<PersonId, String>> delegates,
            OrganisationId from,
            OrganisationId to) {
        Set<PersonId> own = ticked(form, "own", delegates.getOrDefault(from, NOBODY));
        Set<PersonId> theirs =
                new LinkedHashSet<>(ticked(form, "theirs", delegates.getOrDefault(to, NOBODY)));
        theirs.removeAll(own);
        Map<OrganisationId, Set<PersonId>> named = new HashMap<>();
        if (!own.isEmpty()) {
            named.put(from, own);
        }
        if (!theirs.isEmpty()) {
            named.put(to, theirs);
        }
        return named;
    }

    /// The reply of the side that was asked; a reason of one's own needs words. The short form of
    /// the inbox offers nobody to choose, and leaves those whom the other side asked for.
    static Reply reply(FormInput form, SequencedMap<PersonId, String> own) {
        String message = message(form);
        if (form.raw("decision").equals("accept")) {
            return new Reply.Agree(
                    Optional.of(wish(form)),
                    message,
                    form.isTicked("inbox")
                            ? Optional.empty()
                            : Optional.of(ticked(form, "own", own)));
        }
        DeclineReason reason = form.choice("reason", DeclineReason.class);
        if (reason == DeclineReason.OTHER && message.isEmpty()) {
            form.errors().add("message", "matchmaking.error.other-reason");
        }
        return new Reply.Decline(reason, message);
    }

    private static Set<PersonId> ticked(
            FormInput form, String field, SequencedMap<PersonId, String> known) {
        List<String> ticked = form.all(field);
        return known.keySet().stream()
                .filter(person -> ticked.contains(person.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
