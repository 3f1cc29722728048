package org.kontor.scheduling.repair;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.publication.TellingChanges;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Puts the page together that says what would move.
@Component
class RepairPages {
    private final Situations situations;
    private final People people;
    private final TellingChanges telling;

    RepairPages(Situations situations, People people, TellingChanges telling) {
        this.situations = situations;
        this.people = people;
        this.telling = telling;
    }

    RepairPage of(EventCard event, MishapForm form, Shell shell) {
        Optional<Situation> asked =
                form.isAsked() ? Optional.of(situations.of(event)) : Optional.empty();
        Ground ground = asked.map(Situation::ground).orElseGet(() -> situations.ground(event));
        FormErrors errors = FormErrors.none();
        Map<PersonId, Person> delegates = people.find(ground.people());
        return new RepairPage(
                ground,
                names(delegates),
                form,
                errors,
                asked.flatMap(
                        situation ->
                                form.read(ground, errors)
                                        .map(List::of)
                                        .map(situation::mend)
                                        .map(found -> answer(found, event, delegates, shell))));
    }

    private RepairPage.Answer answer(
            Mended mended, EventCard event, Map<PersonId, Person> delegates, Shell shell) {
        TellingChanges.Preview preview =
                telling.preview(event, mended.before(), mended.after(), delegates, shell);
        return new RepairPage.Answer(
                mended.stamp(),
                mended.after().size(),
                preview.lost(),
                mended.fewest(),
                preview.recipients());
    }

    private static SequencedMap<PersonId, String> names(Map<PersonId, Person> delegates) {
        var names = new LinkedHashMap<PersonId, String>();
        delegates.values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(one -> one.id().value()))
                .forEach(person -> names.put(person.id(), person.name()));
        return names;
    }
}
