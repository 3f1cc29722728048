package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.events.registration.Saved;
import org.kontor.forms.FilledForm;
import org.kontor.forms.ResponseId;
import org.kontor.forms.Responses;
import org.kontor.forms.Sent;
import org.kontor.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Puts other answers in the place of those sent in, all or none.
@Component
class ChangingAnswers {
    private final Registrations registrations;
    private final Responses responses;
    private final Clock clock;

    ChangingAnswers(Registrations registrations, Responses responses, Clock clock) {
        this.registrations = registrations;
        this.responses = responses;
        this.clock = clock;
    }

    /// Stores the answers, unless something is wrong with any of them.
    ///
    /// @return the form as it would be, with what is wrong; then nothing was stored
    @Transactional
    public FilledForm change(Registration registration, Sent sent, Language language) {
        ResponseId response = Objects.requireNonNull(registration.responseId());
        registrations.store(
                registration.coming(
                        registration.coming(),
                        new Saved(clock.instant(), registration.saved().savedIn())));
        FilledForm tried = responses.save(response, sent, language).check();
        if (tried.errors().isEmpty()) {
            responses.settle(response);
            registrations.record(registration, "events.audit.answers", Map.of());
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return tried;
    }
}
