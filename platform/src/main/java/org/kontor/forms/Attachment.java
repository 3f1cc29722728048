package org.kontor.forms;

import org.kontor.files.FileId;

/// A file that was given as an answer.
///
/// @param name as its owner called it
/// @param size in bytes
public record Attachment(FileId file, String name, long size) {
    /// Where it can be had.
    public String path() {
        return "/files/" + file;
    }
}
