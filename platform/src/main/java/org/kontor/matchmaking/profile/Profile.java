package org.kontor.matchmaking.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// What an organisation tells of itself at an event.
///
/// @param hidden whether the organiser took its text out of sight
/// @param carriedFrom the earlier edition whose profile it began as
/// @param agreedBy who agreed that the participants of this event see it
@Table(schema = "matchmaking", name = "profile")
public record Profile(
        @Id ProfileId id,
        EventId eventId,
        OrganisationId organisationId,
        Translated about,
        List<String> tags,
        List<String> keywords,
        @Embedded.Empty(prefix = "sought_") PartnersSought sought,
        List<String> languages,
        boolean hidden,
        @Nullable EventId carriedFrom,
        @Nullable PersonId agreedBy,
        Instant agreedAt,
        Instant changedAt,
        @Version int version) {

    static Profile of(
            EventId event, OrganisationId organisation, Introduction told, Consent consent) {
        return new Profile(
                ProfileId.next(),
                event,
                organisation,
                told.about(),
                told.tags(),
                told.keywords(),
                told.sought(),
                told.languages(),
                false,
                consent.carriedFrom,
                consent.by,
                consent.at,
                consent.at,
                0);
    }

    /// The same told otherwise; what the organiser hid stays out of sight until they decide anew.
    Profile told(Introduction now, Instant at) {
        return new Profile(
                id,
                eventId,
                organisationId,
                now.about(),
                now.tags(),
                now.keywords(),
                now.sought(),
                now.languages(),
                hidden,
                carriedFrom,
                agreedBy,
                agreedAt,
                at,
                version);
    }

    public Introduction introduction() {
        return new Introduction(about, tags, keywords, sought, languages);
    }

    /// The word of the organisation's people that others may see it.
    record Consent(@Nullable PersonId by, Instant at, @Nullable EventId carriedFrom) {}
}
