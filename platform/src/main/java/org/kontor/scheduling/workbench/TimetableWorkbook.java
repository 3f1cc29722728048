package org.kontor.scheduling.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.documents.SheetWriter;
import org.kontor.documents.SheetWriter.Tab;
import org.kontor.scheduling.plan.Attendee;
import org.kontor.scheduling.plan.Interpreting;
import org.kontor.scheduling.plan.Placed;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.shared.Language;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes a version as a workbook: its meetings, the same person by person, and what is left out.
/// Times are those of the event's zone.
@Component
class TimetableWorkbook {
    private final PlanQueries plans;
    private final LeftOutRows leftOut;
    private final Words words;

    TimetableWorkbook(PlanQueries plans, LeftOutRows leftOut, Words words) {
        this.plans = plans;
        this.leftOut = leftOut;
        this.words = words;
    }

    void write(Workbench bench, Language language, OutputStream out) throws IOException {
        List<Placed> placed = plans.placed(bench.version().id());
        ZoneId zone = bench.event().zone();
        SheetWriter.xlsx(
                out,
                List.of(
                        meetings(placed, zone, language),
                        people(placed, zone, language),
                        leftOut(bench, language)));
    }

    private Tab meetings(List<Placed> placed, ZoneId zone, Language language) {
        int sides = placed.stream().mapToInt(meeting -> meeting.sides().size()).max().orElse(2);
        boolean interpreted = placed.stream().anyMatch(one -> !one.interpreting().isEmpty());
        var header = header(language, "slot", "start", "end", "table", "area");
        if (interpreted) {
            header.addAll(header(language, "interpreter"));
        }
        for (int side = 0; side < sides; side++) {
            header.addAll(header(language, "organisation", "country", "delegates"));
        }
        return new Tab(
                say(language, "meetings"),
                header,
                placed.stream().map(meeting -> meetingRow(meeting, interpreted, zone, language)));
    }

    private static List<?> meetingRow(
            Placed meeting, boolean interpreted, ZoneId zone, Language language) {
        var row = new ArrayList<Object>(where(meeting, zone));
        row.addFirst(meeting.slot().number());
        if (interpreted) {
            row.add(
                    meeting.interpreting().stream()
                            .map(Interpreting::name)
                            .collect(Collectors.joining(", ")));
        }
        meeting.sides()
                .forEach(
                        (organisation, people) -> {
                            row.add(organisation.name());
                            row.add(organisation.countryIn(language));
                            row.add(names(people));
                        });
        return row;
    }

    private Tab people(List<Placed> placed, ZoneId zone, Language language) {
        Stream<List<?>> rows =
                placed.stream()
                        .flatMap(
                                meeting ->
                                        meeting.attendees().stream()
                                                .map(person -> new Seated(person, meeting)))
                        .sorted(
                                Comparator.comparing(
                                                (Seated seated) -> seated.person.name(),
                                                String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(seated -> seated.person.id().value())
                                        .thenComparing(seated -> seated.meeting.slot().startsAt()))
                        .map(seated -> personRow(seated, zone, language));
        return new Tab(
                say(language, "people"),
                header(
                        language,
                        "person",
                        "organisation",
                        "start",
                        "end",
                        "table",
                        "area",
                        "partner",
                        "country",
                        "delegates"),
                rows);
    }

    private static List<?> personRow(Seated seated, ZoneId zone, Language language) {
        List<Attendee> partners = seated.meeting.partnersOf(seated.person.id());
        var row = new ArrayList<Object>();
        row.add(seated.person.name());
        row.add(seated.person.organisation().name());
        row.addAll(where(seated.meeting, zone));
        row.add(
                partners.stream()
                        .map(partner -> partner.organisation().name())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        row.add(
                partners.stream()
                        .map(partner -> partner.organisation().countryIn(language))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        row.add(names(partners));
        return row;
    }

    private Tab leftOut(Workbench bench, Language language) {
        LeftOutPage page = leftOut.of(bench, language);
        return new Tab(
                say(language, "left-out"),
                header(language, "meeting", "why", "cure"),
                Stream.concat(page.rows().stream(), page.excluded().stream())
                        .map(row -> List.of(row.title(), row.reason(), row.cure().orElse(""))));
    }

    /// Start, end, table and area; for an online meeting its link in place of the area.
    private static List<Object> where(Placed meeting, ZoneId zone) {
        var row = new ArrayList<Object>();
        row.add(local(meeting.slot().startsAt(), zone));
        row.add(local(meeting.slot().endsAt(), zone));
        row.add(meeting.table().<Object>map(table -> table.number()).orElse(""));
        row.add(meeting.table().map(table -> table.area()).orElse(meeting.link()));
        return row;
    }

    private static String names(List<Attendee> people) {
        return people.stream().map(Attendee::name).collect(Collectors.joining(", "));
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private List<String> header(Language language, String... keys) {
        return Stream.of(keys)
                .map(key -> say(language, "column." + key))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String say(Language language, String key) {
        return words.say(language, "scheduling.workbook." + key);
    }

    private record Seated(Attendee person, Placed meeting) {}
}
