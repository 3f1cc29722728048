package org.kontor.directory.listing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.OrganisationId;

/// Where a page ended: by the values of its last row, so that nothing is left out or shown twice
/// while other rows come and go.
record Cursor(int step, String sortKey, Instant changed, OrganisationId id) {

    /// Lets in the rows after the cursor, to follow another condition.
    static String after(Search.Order order) {
        return switch (order) {
            case BEST, NAME -> " and (l.sort_name, l.organisation) > (:lastKey, :lastId)";
            case NEWEST -> " and (l.changed, l.organisation) < (:lastChanged, :lastId)";
        };
    }

    /// The same where rows of all steps are put in order together.
    static String afterStep(Search.Order order) {
        return order == Search.Order.BEST
                ? " and (l.step, l.sort_name, l.organisation) > (:lastStep, :lastKey, :lastId)"
                : after(order);
    }

    Map<String, Object> parameters() {
        return Map.of(
                "lastStep",
                step,
                "lastKey",
                sortKey,
                "lastChanged",
                changed.atOffset(ZoneOffset.UTC),
                "lastId",
                id.value());
    }

    /// As it stands in an address.
    String encoded() {
        String text = step + "|" + changed + "|" + id + "|" + sortKey;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What [#encoded] wrote; anything else means the first page.
    static Optional<Cursor> decode(String encoded) {
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
                            .split("\\|", 4);
            return Optional.of(
                    new Cursor(
                            Integer.parseUnsignedInt(parts[0]),
                            parts[3],
                            Instant.parse(parts[1]),
                            OrganisationId.of(parts[2])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
