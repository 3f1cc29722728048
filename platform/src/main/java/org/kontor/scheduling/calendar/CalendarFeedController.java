package org.kontor.scheduling.calendar;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kontor.documents.CalendarText;
import org.kontor.scheduling.calendar.CalendarFeeds.Feed;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.OutsideLanguages;
import org.kontor.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/// The calendar as programs read it: open to everyone who knows its secret address.
@Controller
@OutsideLanguages
class CalendarFeedController {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final CalendarQueries queries;
    private final Words words;

    CalendarFeedController(CalendarFeeds feeds, CalendarQueries queries, Words words) {
        this.feeds = feeds;
        this.queries = queries;
        this.words = words;
    }

    @GetMapping("/calendar/{token}.ics")
    @Everyone
    @Nullable ResponseEntity<byte[]> read(
            @PathVariable("token") String token, WebRequest exchange) {
        Feed feed = feeds.find(token).orElseThrow(NotFound::new);
        if (exchange.checkNotModified("\"" + feed.stamp() + "\"", feed.changed().toEpochMilli())) {
            return null;
        }
        String text =
                CalendarText.of(
                        words.say(feed.language(), "scheduling.calendar.name"),
                        queries.of(feed.person(), feed.language()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"agenda.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
