package org.kontor.matchmaking.wishlist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.kontor.matchmaking.RequestState;

/// Which wishes to show.
///
/// @param text that the name of either organisation contains, whatever its accents
/// @param after the wish that the page before ended with
public record WishFilter(String text, Optional<RequestState> state, Optional<UUID> after) {

    static WishFilter of(String text, String state, String after) {
        return new WishFilter(
                text.strip(),
                Arrays.stream(RequestState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst(),
                id(after));
    }

    /// The query of the page that goes on from there, or of the first.
    public String query(Optional<UUID> from) {
        return "?q=%s&state=%s&after=%s"
                .formatted(
                        URLEncoder.encode(text, StandardCharsets.UTF_8),
                        state.map(Enum::name).orElse(""),
                        from.map(UUID::toString).orElse(""));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
