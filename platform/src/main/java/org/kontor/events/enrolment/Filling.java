package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.consent.Consent;
import org.kontor.events.consent.GivenConsents;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.events.registration.Saved;
import org.kontor.forms.FilledForm;
import org.kontor.forms.FormId;
import org.kontor.forms.Responses;
import org.kontor.forms.Sent;
import org.kontor.shared.Language;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills a draft in, a piece at a time, until it is sent in.
@Component
class Filling {
    private final Registrations registrations;
    private final Responses responses;
    private final Intakes intakes;
    private final Admitting admitting;
    private final GivenConsents given;
    private final Clock clock;

    Filling(
            Registrations registrations,
            Responses responses,
            Intakes intakes,
            Admitting admitting,
            GivenConsents given,
            Clock clock) {
        this.registrations = registrations;
        this.responses = responses;
        this.intakes = intakes;
        this.admitting = admitting;
        this.given = given;
        this.clock = clock;
    }

    /// A draft as far as it is filled in.
    ///
    /// @param overtaken whether another page saved it meanwhile, so that nothing was stored
    record Filled(Registration draft, Intake intake, FilledForm form, boolean overtaken) {}

    /// Opens the draft with the questions that the event asks now.
    @Transactional
    public Filled open(Registration draft, Language language) {
        Intake intake = intakes.of(draft.eventId());
        Registration asked = asked(draft, intake);
        return new Filled(asked, intake, form(asked, language), false);
    }

    /// Keeps what was typed, complete or not. A registration that is no draft any more stays as it
    /// is.
    @Transactional
    public Filled save(Registration seen, Sent sent, Language language) {
        Registration found =
                registrations.lock(seen.eventId(), seen.id()).orElseThrow(NotFound::new);
        Intake intake = intakes.of(seen.eventId());
        if (!found.isDraft()) {
            return new Filled(found, intake, FilledForm.nothing(), false);
        }
        String page = sent.fields().raw("page");
        boolean isSeen =
                sent.fields().raw("version").equals(String.valueOf(found.version()))
                        || (!page.isEmpty() && found.saved().savedIn().equals(page));
        Registration draft = asked(found, intake);
        if (!isSeen) {
            return new Filled(draft, intake, form(draft, language), true);
        }
        Coming coming = coming(sent.fields(), draft, intake);
        Registration stored =
                registrations.store(draft.coming(coming, new Saved(clock.instant(), page)));
        return new Filled(stored, intake, keep(stored, sent, language), false);
    }

    /// Sends the draft in if nothing is missing.
    ///
    /// @param consents that are ticked
    /// @return what is wrong; nothing where it was sent in, now or before
    @Transactional
    public FormErrors submit(
            Registration seen, List<Consent> consents, Filled filled, Language in) {
        Intake intake = intakes.lock(seen.eventId());
        Registration draft =
                registrations.lock(seen.eventId(), seen.id()).orElseThrow(NotFound::new);
        if (!draft.isDraft()) {
            return FormErrors.none();
        }
        if (!intake.isOpen(clock.instant())) {
            return filled.form.errors().add("registration", "events.error.closed");
        }
        if (!filled.form.check().errors().isEmpty()) {
            return filled.form.errors();
        }
        if (draft.responseId() != null) {
            responses.settle(draft.responseId());
        }
        consents.forEach(consent -> given.give(consent, draft.personId(), in));
        admitting.submit(draft);
        return FormErrors.none();
    }

    /// Whether nothing is missing that only the person could say.
    boolean isComplete(Filled filled, List<Consent> consents) {
        return consents.stream().noneMatch(Consent::required)
                && filled.form.check().errors().isEmpty();
    }

    private Registration asked(Registration draft, Intake intake) {
        Optional<FormId> form = intake.asked();
        if (draft.responseId() != null || form.isEmpty()) {
            return draft;
        }
        return registrations.store(draft.answering(responses.begin(form.get(), draft.personId())));
    }

    private FilledForm keep(Registration draft, Sent sent, Language language) {
        if (draft.responseId() == null) {
            return FilledForm.nothing();
        }
        responses.renew(draft.responseId(), language);
        return responses.save(draft.responseId(), sent, language);
    }

    private FilledForm form(Registration draft, Language language) {
        return draft.responseId() == null
                ? FilledForm.nothing()
                : responses.renew(draft.responseId(), language);
    }

    /// What cannot be read stays as it was: a draft may be unfinished in everything.
    private static Coming coming(FormInput form, Registration draft, Intake intake) {
        RegistrationRole role =
                intake.roles().stream()
                        .filter(offered -> offered.name().equals(form.raw("role")))
                        .findFirst()
                        .orElse(draft.role());
        Funding funding = form.choice("funding", Funding.class);
        return new Coming(role, funding, role.meetsByDefault() && !form.isTicked("no-meetings"));
    }
}
