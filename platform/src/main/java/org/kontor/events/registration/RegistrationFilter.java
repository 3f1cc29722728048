package org.kontor.events.registration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.RegistrationState;

/// Which registrations to show.
///
/// @param text that person's or organisation's name contains, whatever its accents
/// @param after the name and id that the page before ended with
public record RegistrationFilter(
        String text, Optional<RegistrationState> state, Optional<After> after) {

    static RegistrationFilter of(String text, String state, String after) {
        return new RegistrationFilter(
                text.strip(),
                Arrays.stream(RegistrationState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst(),
                After.parse(after));
    }

    /// The query of the page that goes on from there, or of the first.
    public String query(Optional<After> from) {
        return "?q=%s&state=%s&after=%s"
                .formatted(
                        encode(text),
                        state.map(Enum::name).orElse(""),
                        encode(from.map(After::toString).orElse("")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A place in the list, which is in the order of names.
    public record After(String name, UUID id) {
        static Optional<After> parse(String text) {
            int space = text.indexOf(' ');
            try {
                return space < 0
                        ? Optional.empty()
                        : Optional.of(
                                new After(
                                        text.substring(space + 1),
                                        UUID.fromString(text.substring(0, space))));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return id + " " + name;
        }
    }
}
