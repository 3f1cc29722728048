package org.kontor.forms;

import java.util.Optional;
import org.kontor.web.FormInput;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/// What a page with questions sent: its fields and its files.
public record Sent(FormInput fields, MultiValueMap<String, MultipartFile> files) {

    /// The file that was chosen, empty where none was.
    public Optional<MultipartFile> file(Question question) {
        return Optional.ofNullable(files.getFirst(question.field()))
                .filter(file -> !file.isEmpty());
    }

    /// Whether the file given before is to go.
    public boolean removes(Question question) {
        return fields.isTicked(question.field() + "-remove");
    }
}
