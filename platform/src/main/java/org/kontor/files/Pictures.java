package org.kontor.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.kontor.web.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes pictures for pages, by their content, whatever their names say, and hands them out.
@Component
public class Pictures {
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp");

    private final StoredFiles files;

    Pictures(StoredFiles files) {
        this.files = files;
    }

    /// What came of a picture that was sent.
    public sealed interface Sent {
        record Stored(FileId file) implements Sent {}

        /// It is larger than it may be, or empty.
        record WrongSize() implements Sent {}

        /// It is no picture that every browser shows.
        record WrongType() implements Sent {}
    }

    /// Stores the picture if it is one; whoever calls refers to it then.
    ///
    /// @param largest in bytes
    public Sent take(MultipartFile sent, long largest) {
        if (sent.isEmpty() || sent.getSize() > largest) {
            return new Sent.WrongSize();
        }
        StoredFile stored = store(sent);
        if (!TYPES.contains(stored.mediaType())) {
            files.release(stored.id());
            return new Sent.WrongType();
        }
        return new Sent.Stored(stored.id());
    }

    /// The picture as an answer to a browser.
    public ResponseEntity<InputStreamResource> show(FileId picture, CacheControl caching) {
        StoredFile file = files.find(picture).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag(picture.sha256())
                .cacheControl(caching)
                .body(new InputStreamResource(files.open(picture)));
    }

    private StoredFile store(MultipartFile sent) {
        try {
            return files.store(sent.getInputStream(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
