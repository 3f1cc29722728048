package org.kontor.events.table;

import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.NewTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives a copied event the tables of the earlier one.
@Component
@Order(0)
class CopiedTables implements CopiedPart {
    private final Events events;
    private final Tables tables;

    CopiedTables(Events events, Tables tables) {
        this.events = events;
        this.tables = tables;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        tables.add(
                to,
                events.tables(from.id()).stream()
                        .map(table -> new NewTable(table.number(), table.area(), table.features()))
                        .toList());
    }
}
