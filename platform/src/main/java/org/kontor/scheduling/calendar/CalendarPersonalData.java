package org.kontor.scheduling.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.documents.CalendarEvent;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What calendars hold about a person: that there is an address, and what was told at it.
@Component
class CalendarPersonalData implements PersonalData {
    private final JdbcClient database;
    private final CalendarFeeds feeds;
    private final CalendarQueries queries;

    CalendarPersonalData(JdbcClient database, CalendarFeeds feeds, CalendarQueries queries) {
        this.database = database;
        this.feeds = feeds;
        this.queries = queries;
    }

    @Override
    public List<Holding> export(PersonId person) {
        var holdings = new ArrayList<Holding>();
        feeds.since(person)
                .ifPresent(
                        since -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("since", since.toString());
                            holdings.add(new Holding("scheduling.calendar.holding", fields));
                        });
        queries.of(person, Language.EN).stream()
                .map(CalendarPersonalData::holding)
                .forEach(holdings::add);
        return holdings;
    }

    @Override
    public void erase(PersonId person) {
        feeds.end(person);
        database.sql("delete from scheduling.calendar_entry where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }

    private static Holding holding(CalendarEvent event) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("summary", event.summary());
        fields.put("starts", event.starts().toString());
        fields.put("ends", event.ends().toString());
        fields.put("location", event.location());
        fields.put("description", event.description());
        fields.put("cancelled", String.valueOf(event.cancelled()));
        return new Holding("scheduling.calendar.holding.entry", fields);
    }
}
