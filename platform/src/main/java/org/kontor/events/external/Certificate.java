package org.kontor.events.external;

import java.time.Instant;
import java.util.UUID;
import org.kontor.events.RegistrationId;
import org.kontor.files.FileId;

/// A file that says that somebody was there.
public record Certificate(
        UUID id, RegistrationId registration, FileId file, String name, Instant addedAt) {
    public String path() {
        return "/files/" + file;
    }
}
