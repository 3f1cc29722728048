package org.kontor.files;

/// What is known of a stored file.
///
/// @param mediaType found from the content
/// @param size in bytes
public record StoredFile(FileId id, String mediaType, long size) {}
