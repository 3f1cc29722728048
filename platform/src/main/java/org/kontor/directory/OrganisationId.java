package org.kontor.directory;

import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies an organisation of the directory.
public record OrganisationId(UUID value) implements TypedId {
    public static OrganisationId next() {
        return new OrganisationId(TypedId.next());
    }

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    /// The id that the text names, empty where it is none.
    public static Optional<OrganisationId> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
