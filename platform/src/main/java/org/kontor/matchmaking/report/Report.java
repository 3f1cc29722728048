package org.kontor.matchmaking.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.RequestId;
import org.kontor.shared.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A text that one side reported.
///
/// @param text as it was read
/// @param organisationId whose people reported it
/// @param hidden whether the text is out of sight since
/// @param warned whether the author was written to
@Table(schema = "matchmaking", name = "report")
record Report(
        @Id ReportId id,
        RequestId requestId,
        Part part,
        String text,
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

    /// The report after the organiser looked at it; they may look at it again.
    Report decided(boolean hide, boolean warn, PersonId by, Instant at) {
        return new Report(
                id,
                requestId,
                part,
                text,
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
