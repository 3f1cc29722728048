package org.kontor.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.OutsideLanguages;
import org.kontor.web.Visitors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out stored files to whom their owners let have them; for others they are not there.
@Controller
@OutsideLanguages
class DownloadController {
    private static final List<String> SHOWN_IN_PAGES =
            List.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final StoredFiles files;
    private final List<FileOwner> owners;
    private final Visitors visitors;

    DownloadController(StoredFiles files, List<FileOwner> owners, Visitors visitors) {
        this.files = files;
        this.owners = owners;
        this.visitors = visitors;
    }

    @GetMapping("/files/{file:[0-9a-f]{64}}")
    @Everyone
    ResponseEntity<Resource> download(@PathVariable String file) {
        var id = new FileId(file);
        StoredFile stored = files.find(id).orElseThrow(NotFound::new);
        String name =
                owners.stream()
                        .flatMap(owner -> owner.nameFor(id, visitors.current()).stream())
                        .findFirst()
                        .orElseThrow(NotFound::new);
        // Anything but a plain picture is saved, not opened: a stored page must not run here.
        ContentDisposition.Builder disposition =
                SHOWN_IN_PAGES.contains(stored.mediaType())
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .contentLength(stored.size())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(files.open(id)));
    }
}
