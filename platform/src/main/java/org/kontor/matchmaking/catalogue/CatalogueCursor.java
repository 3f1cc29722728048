package org.kontor.matchmaking.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.kontor.directory.OrganisationId;

/// Where a page ended: by the values of its last row, so that nothing is left out or shown twice
/// while other rows come and go.
record CatalogueCursor(long rank, String sortName, OrganisationId id) {

    /// As it stands in an address.
    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "%d|%s|%s".formatted(rank, id, sortName).getBytes(StandardCharsets.UTF_8));
    }

    /// What [#encoded] wrote; anything else means the first page.
    static Optional<CatalogueCursor> decode(String encoded) {
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
                            .split("\\|", 3);
            return Optional.of(
                    new CatalogueCursor(
                            Long.parseLong(parts[0]), parts[2], OrganisationId.of(parts[1])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
