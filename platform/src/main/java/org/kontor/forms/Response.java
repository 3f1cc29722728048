package org.kontor.forms;

import java.time.Instant;
import java.util.Map;

/// What one person answered.
///
/// @param number of the form's version that was answered
public record Response(
        ResponseId id,
        FormId form,
        int number,
        Answers answers,
        Map<QuestionId, Attachment> files,
        Instant savedAt) {
    public Response {
        files = Map.copyOf(files);
    }
}
