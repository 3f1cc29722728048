package org.kontor.events.delegation;

import java.util.Optional;
import org.kontor.directory.Countries;
import org.kontor.events.DelegationCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// What the form of a delegation says.
@Component
class DelegationForm {
    private static final int LONGEST_NAME = 200;

    private final People people;

    DelegationForm(People people) {
        this.people = people;
    }

    /// @param leader whom it is led by, empty for nobody yet
    record Wanted(Translated name, String country, Optional<Leader> leader) {}

    record Leader(EmailAddress email, String name) {}

    /// The form of a delegation that is there.
    FormInput of(DelegationCard delegation) {
        var values = new LinkedMultiValueMap<String, String>();
        for (Language language : Language.values()) {
            values.add("name-" + language.code(), delegation.name().exactly(language));
        }
        values.add("country", delegation.country());
        delegation
                .leader()
                .flatMap(people::find)
                .ifPresent(
                        leader -> {
                            values.add("leader-email", leader.email().value());
                            values.add("leader-name", leader.name());
                        });
        values.add("version", String.valueOf(delegation.version()));
        return new FormInput(values);
    }

    Wanted read(FormInput form) {
        Translated name = form.translated("name", LONGEST_NAME);
        if (name.isEmpty()) {
            form.errors().add("name-en", "web.form.required");
        }
        String country = form.raw("country");
        if (!country.isEmpty() && !Countries.exists(country)) {
            form.errors().add("country", "web.form.choice");
            country = "";
        }
        return new Wanted(name, country, leader(form));
    }

    private Optional<Leader> leader(FormInput form) {
        String typed = form.raw("leader-email");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            form.errors().add("leader-email", "events.error.email");
            return Optional.empty();
        }
        String name = form.text("leader-name", LONGEST_NAME);
        if (name.isEmpty() && people.find(email.get()).isEmpty()) {
            form.errors().add("leader-name", "events.error.leader-name");
        }
        return Optional.of(new Leader(email.get(), name));
    }

    /// Makes the leader known where they are not.
    Optional<PersonId> known(Wanted wanted, Language language) {
        return wanted.leader()
                .map(
                        leader ->
                                people.find(leader.email)
                                        .map(Person::id)
                                        .orElseGet(
                                                () ->
                                                        people.register(
                                                                leader.email,
                                                                leader.name,
                                                                language)));
    }
}
