package org.kontor.scheduling.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.Countries;
import org.kontor.documents.CalendarEvent;
import org.kontor.scheduling.calendar.CalendarQueries.MeetingRow;
import org.kontor.shared.Language;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Says a meeting in the words of a calendar.
@Component
class CalendarWords {
    private final Words words;

    CalendarWords(Words words) {
        this.words = words;
    }

    /// @param rows one for each other person at the meeting, each organisation's together
    CalendarEvent meeting(List<MeetingRow> rows, Language language) {
        MeetingRow meeting = rows.getFirst();
        String partners =
                rows.stream()
                        .filter(MeetingRow::partner)
                        .map(MeetingRow::organisation)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new CalendarEvent(
                "meeting-%s-%s@kontor".formatted(meeting.meeting(), meeting.reader()),
                meeting.sequence(),
                meeting.cancelled(),
                meeting.starts(),
                meeting.ends(),
                words.say(language, "scheduling.calendar.meeting", partners),
                location(meeting, language),
                description(rows, language),
                meeting.changed());
    }

    private String location(MeetingRow meeting, Language language) {
        if (meeting.online()) {
            return meeting.link().isEmpty()
                    ? words.say(language, "scheduling.online.soon")
                    : meeting.link();
        }
        return joined(
                words.say(language, "scheduling.table", meeting.table()),
                meeting.area(),
                meeting.place());
    }

    private String description(List<MeetingRow> rows, Language language) {
        var partners = new LinkedHashMap<String, List<MeetingRow>>();
        rows.stream()
                .filter(MeetingRow::partner)
                .forEach(
                        row ->
                                partners.computeIfAbsent(row.organisation(), o -> new ArrayList<>())
                                        .add(row));
        Stream<String> who =
                partners.entrySet().stream()
                        .map(
                                partner ->
                                        words.say(
                                                language,
                                                "scheduling.calendar.description.who",
                                                partner.getKey(),
                                                Countries.name(
                                                        partner.getValue().getFirst().country(),
                                                        language),
                                                names(partner.getValue())));
        List<MeetingRow> companions = rows.stream().filter(MeetingRow::own).toList();
        Stream<String> with =
                companions.isEmpty()
                        ? Stream.of()
                        : Stream.of(
                                words.say(
                                        language,
                                        "scheduling.calendar.description.with",
                                        names(companions)));
        Stream<String> interpreting =
                rows.stream()
                        .filter(MeetingRow::interprets)
                        .map(
                                row ->
                                        words.say(
                                                language,
                                                "scheduling.calendar.description.interpreter",
                                                row.person()));
        return Stream.of(who, with, interpreting)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<MeetingRow> rows) {
        return rows.stream().map(MeetingRow::person).collect(Collectors.joining(", "));
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
