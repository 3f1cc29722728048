package org.kontor.events.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.Leaver;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.forms.ResponseId;
import org.kontor.shared.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A person's coming to an event for an organisation.
///
/// @param responseId what the person answered, null where nothing was asked
/// @param registeredBy who began it for them, null where they did themselves
@Table(schema = "events", name = "registration")
public record Registration(
        @Id RegistrationId id,
        EventId eventId,
        PersonId personId,
        OrganisationId organisationId,
        @Embedded.Empty Coming coming,
        @Embedded.Empty Standing standing,
        @Nullable ResponseId responseId,
        @Nullable PersonId registeredBy,
        @Embedded.Empty Saved saved,
        @Version int version) {
    /// Who came first; who never sent it in comes last.
    static final Comparator<Registration> FIRST_COME =
            Comparator.comparing(
                            (Registration each) ->
                                    Objects.requireNonNullElse(
                                            each.standing.submission(), Long.MAX_VALUE))
                    .thenComparing(each -> each.id.value());

    /// @param submission the order in which it came
    static Registration of(EventId event, NewRegistration wanted, Instant now, long submission) {
        return new Registration(
                RegistrationId.next(),
                event,
                wanted.person(),
                wanted.organisation(),
                new Coming(wanted.role(), wanted.funding(), wanted.matchmaking()),
                wanted.state() == RegistrationState.DRAFT
                        ? Standing.draft(true)
                        : new Standing(wanted.state(), true, now, submission, ""),
                null,
                null,
                Saved.NEVER,
                0);
    }

    /// Begins a draft.
    ///
    /// @param confirmed whether the person is known to act for the organisation
    /// @param by who begins it for them, null where they do themselves
    public static Registration draft(
            EventId event,
            PersonId person,
            OrganisationId organisation,
            Coming coming,
            boolean confirmed,
            @Nullable PersonId by) {
        return new Registration(
                RegistrationId.next(),
                event,
                person,
                organisation,
                coming,
                Standing.draft(confirmed),
                null,
                by,
                Saved.NEVER,
                0);
    }

    public RegistrationRole role() {
        return coming.role();
    }

    public Funding funding() {
        return coming.funding();
    }

    public boolean matchmaking() {
        return coming.matchmaking();
    }

    public RegistrationState state() {
        return standing.state();
    }

    public boolean confirmed() {
        return standing.confirmed();
    }

    public boolean isDraft() {
        return state() == RegistrationState.DRAFT;
    }

    public Leaver leaver() {
        return new Leaver(id, personId, organisationId);
    }

    /// @throws IllegalStateException where the registration cannot take that state from its present
    ///     one
    Registration become(RegistrationState next, String reason) {
        require(next);
        return with(standing.become(next, reason));
    }

    /// @param submission the order in which it came
    Registration submit(Instant now, long submission) {
        require(RegistrationState.SUBMITTED);
        return with(standing.submitted(now, submission));
    }

    Registration confirm() {
        return with(standing.confirm());
    }

    Registration meeting(boolean takesPart) {
        return coming(new Coming(role(), funding(), takesPart), saved);
    }

    /// The registration as its owner saved it.
    public Registration coming(Coming changed, Saved how) {
        return new Registration(
                id,
                eventId,
                personId,
                organisationId,
                changed,
                standing,
                responseId,
                registeredBy,
                how,
                version);
    }

    /// The draft for another organisation.
    public Registration coming(OrganisationId other, boolean confirmed) {
        return new Registration(
                id,
                eventId,
                personId,
                other,
                coming,
                confirmed ? standing.confirm() : standing.unconfirmed(),
                responseId,
                registeredBy,
                saved,
                version);
    }

    public Registration answering(ResponseId response) {
        return new Registration(
                id,
                eventId,
                personId,
                organisationId,
                coming,
                standing,
                response,
                registeredBy,
                saved,
                version);
    }

    private Registration with(Standing changed) {
        return new Registration(
                id,
                eventId,
                personId,
                organisationId,
                coming,
                changed,
                responseId,
                registeredBy,
                saved,
                version);
    }

    private void require(RegistrationState next) {
        if (!state().canBecome(next)) {
            throw new IllegalStateException(
                    "A registration that is %s cannot become %s".formatted(state(), next));
        }
    }
}
