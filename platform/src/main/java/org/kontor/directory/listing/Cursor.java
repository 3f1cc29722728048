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
record Cursor(int tier, String sortKey, Instant changed, OrganisationId id) {

    /// What follows the selection: the rows after the cursor, in order.
    static String clause(Search.Order order, boolean continued) {
        return switch (order) {
            case BEST ->
                    where(
                                    continued,
                                    "(tier, sort_key, organisation) > (:lastTier, :lastKey, :lastId)")
                            + "order by tier, sort_key, organisation limit :most";
            case NAME ->
                    where(continued, "(sort_key, organisation) > (:lastKey, :lastId)")
                            + "order by sort_key, organisation limit :most";
            case NEWEST ->
                    where(continued, "(changed, organisation) < (:lastChanged, :lastId)")
                            + "order by changed desc, organisation desc limit :most";
        };
    }

    private static String where(boolean continued, String condition) {
        return continued ? "where " + condition + "\n" : "";
    }

    Map<String, Object> parameters() {
        return Map.of(
                "lastTier",
                tier,
                "lastKey",
                sortKey,
                "lastChanged",
                changed.atOffset(ZoneOffset.UTC),
                "lastId",
                id.value());
    }

    /// As it stands in an address.
    String encoded() {
        String text = tier + "|" + changed + "|" + id + "|" + sortKey;
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
                            Integer.parseInt(parts[0]),
                            parts[3],
                            Instant.parse(parts[1]),
                            OrganisationId.of(parts[2])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
