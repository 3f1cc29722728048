package org.kontor.scheduling.placing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Slot;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.Representatives;
import org.kontor.scheduling.placing.MeetingPages.Opened;
import org.kontor.scheduling.plan.Interpreting;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says what stands in the way of a meeting that has no place: of the reader's own people what
/// binds them, of the others only that they are not free.
@Component
class Obstacles {
    private static final int NEAREST = 6;

    private final Searches searches;
    private final Representatives representatives;
    private final JdbcClient database;

    Obstacles(Searches searches, Representatives representatives, JdbcClient database) {
        this.searches = searches;
        this.representatives = representatives;
        this.database = database;
    }

    /// One line a slot, those with the fewest obstacles first.
    List<String> of(Opened opened, Shell shell) {
        Search search =
                searches.usual(opened.event(), opened.version().orElseThrow(), opened.card());
        if (!search.sides().nobodyFor().isEmpty()) {
            return List.of(shell.t("scheduling.meeting.nobody"));
        }
        if (!search.sides().complete()) {
            return List.of(
                    shell.t(
                            "scheduling.left-out.uninterpreted",
                            Interpreting.languages(
                                    search.sides().uninterpreted(), shell.language())));
        }
        Map<UUID, String> titles = titles(opened.event().id(), search, shell);
        Map<PersonId, String> names = new HashMap<>();
        representatives
                .delegates(opened.event().id(), opened.own())
                .values()
                .forEach(names::putAll);
        return search.hindrances().entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                (Map.Entry<Slot, List<Hindrance>> one) -> one.getValue().size()))
                .limit(NEAREST)
                .map(one -> line(opened, one.getKey(), one.getValue(), titles, names, shell))
                .toList();
    }

    private static String line(
            Opened opened,
            Slot slot,
            List<Hindrance> found,
            Map<UUID, String> titles,
            Map<PersonId, String> names,
            Shell shell) {
        String when = shell.dateTime(slot.startsAt(), opened.event().zone());
        if (found.isEmpty()) {
            return shell.t("scheduling.meeting.free", when);
        }
        return shell.t(
                "scheduling.meeting.obstacle",
                when,
                found.stream()
                        .map(one -> words(opened, one, titles, names, shell))
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private static String words(
            Opened opened,
            Hindrance hindrance,
            Map<UUID, String> titles,
            Map<PersonId, String> names,
            Shell shell) {
        return switch (hindrance) {
            case Hindrance.Busy(OrganisationId side, PersonId person, Booked booked) ->
                    opened.own().contains(side)
                            ? shell.t(
                                    "scheduling.meeting.busy."
                                            + booked.kind().name().toLowerCase(Locale.ROOT),
                                    names.getOrDefault(person, "?"),
                                    titles.getOrDefault(booked.source(), "?"))
                            : shell.t("scheduling.meeting.they-are-busy");
            case Hindrance.DayFull(OrganisationId side, PersonId person, int day, int limit) ->
                    opened.own().contains(side)
                            ? shell.t(
                                    "scheduling.obstacle.delegate-limit",
                                    names.getOrDefault(person, "?"),
                                    limit)
                            : shell.t("scheduling.meeting.they-are-busy");
            case Hindrance.InterpreterBusy busy -> shell.t("scheduling.meeting.no-interpreter");
            case Hindrance.RoomTaken taken -> shell.t("scheduling.meeting.no-room");
            case Hindrance.NoTable none -> shell.t("scheduling.obstacle.tables-full");
            case Hindrance.Closed closed -> shell.t("scheduling.meeting.closed");
            case Hindrance.Pinned pinned -> shell.t("scheduling.meeting.pinned-elsewhere");
        };
    }

    /// What the sessions and meetings that bind people are called.
    private Map<UUID, String> titles(EventId event, Search search, Shell shell) {
        Map<UUID, String> titles = new HashMap<>();
        UUID[] sources =
                search.diaries().values().stream()
                        .flatMap(diary -> diary.booked().stream())
                        .map(Booked::source)
                        .toArray(UUID[]::new);
        database.sql(
                        """
                        select id, title, null as names from events.session
                        where event_id = :event and id = any (:sources)
                        union all
                        select meeting_id, null, string_agg(organisation.name, ' – ' order by organisation.name)
                        from scheduling.meeting_side
                        join directory.organisation on organisation.id = organisation_id
                        where meeting_id = any (:sources) group by meeting_id
                        """)
                .param("event", event.value())
                .param("sources", sources)
                .query(
                        row -> {
                            String title = row.getString("title");
                            titles.put(
                                    row.getObject("id", UUID.class),
                                    title == null
                                            ? row.getString("names")
                                            : shell.t(TranslatedConverters.fromJson(title)));
                        });
        return titles;
    }
}
