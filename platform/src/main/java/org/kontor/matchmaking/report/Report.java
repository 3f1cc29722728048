package org.kontor.matchmaking.report;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.profile.ProfileId;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A text that somebody reported: of a request, of a profile, or of an offer or request.
///
/// @param text as it was read
/// @param authorId whose text it is
/// @param organisationId whose people reported it
/// @param hidden whether the text is out of sight since
/// @param warned whether the author was written to
@Table(schema = "matchmaking", name = "report")
record Report(
        @Id ReportId id,
        EventId eventId,
        @Nullable RequestId requestId,
        @Nullable ProfileId profileId,
        @Nullable OpportunityId opportunityId,
        Part part,
        String text,
        OrganisationId authorId,
        OrganisationId organisationId,
        @Nullable PersonId reportedBy,
        ReportReason reason,
        String words,
        Instant reportedAt,
        boolean hidden,
        boolean warned,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Version int version) {

    /// A report that nobody has looked at.
    ///
    /// @param thing id of the request, the profile or the opportunity
    static Report of(EventId event, UUID thing, ReportedTexts.Written written, Complaint by) {
        Part part = by.part();
        return new Report(
                ReportId.next(),
                event,
                part.isOfRequest() ? new RequestId(thing) : null,
                part == Part.PROFILE ? new ProfileId(thing) : null,
                part == Part.OPPORTUNITY ? new OpportunityId(thing) : null,
                part,
                written.text(),
                written.author(),
                by.organisation(),
                by.person(),
                by.reason(),
                by.words(),
                by.at(),
                false,
                false,
                null,
                null,
                0);
    }

    /// The id of what was reported.
    UUID thing() {
        return Stream.of(requestId, profileId, opportunityId)
                .filter(Objects::nonNull)
                .map(TypedId::value)
                .findFirst()
                .orElseThrow();
    }

    /// What somebody says of a text.
    ///
    /// @param organisation whose people they are
    record Complaint(
            Part part,
            OrganisationId organisation,
            PersonId person,
            ReportReason reason,
            String words,
            Instant at) {}

    /// The report after the organiser looked at it; they may look at it again.
    Report decided(boolean hide, boolean warn, PersonId by, Instant at) {
        return new Report(
                id,
                eventId,
                requestId,
                profileId,
                opportunityId,
                part,
                text,
                authorId,
                organisationId,
                reportedBy,
                reason,
                words,
                reportedAt,
                hide,
                warned || warn,
                at,
                by,
                version);
    }
}
