package org.kontor.forms;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Kinds of files that an answer may be, told by their content.
public enum FileType {
    PDF(Set.of("application/pdf")),
    PICTURE(Set.of("image/png", "image/jpeg", "image/webp")),
    DOCUMENT(
            Set.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.oasis.opendocument.text")),
    TABLE(
            Set.of(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "text/csv"));

    private final Set<String> mediaTypes;

    FileType(Set<String> mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    public boolean isOf(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /// What a file field of a page names as acceptable.
    public static String accept(Collection<FileType> types) {
        return types.stream()
                .flatMap(type -> type.mediaTypes.stream())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
