package org.kontor.events.event;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.documents.PreviewPicture;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The picture that stands beside a link to an event where people pass it on.
@Controller
class PreviewPictureController {
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    private final Events events;

    PreviewPictureController(Events events) {
        this.events = events;
    }

    @GetMapping("/events/{event}/preview.png")
    @Everyone
    ResponseEntity<byte[]> picture(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        String whenAndWhere =
                Stream.of(card.days(shell.language()), card.basics().place().city())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(AN_HOUR.cachePrivate())
                .body(PreviewPicture.png(shell.t(card.name()), whenAndWhere));
    }
}
