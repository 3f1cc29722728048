package org.kontor.insight.cockpit;

import java.util.Arrays;

/// By what the organisations that meet are put together.
public enum Axis {
    COUNTRY("select id as organisation, country as key from directory.organisation"),
    SECTOR(
            """
            select o.id as organisation, coalesce(c.code, '') as key from directory.organisation o
            left join directory.classification c on c.organisation = o.id and c.list = 'ECOSYSTEM'
            """);

    private final String keys;

    Axis(String keys) {
        this.keys = keys;
    }

    /// The query that gives each organisation its keys; an organisation of several sectors has
    /// several, one of no known sector has the empty one.
    String keys() {
        return keys;
    }

    static Axis of(String name) {
        return Arrays.stream(values())
                .filter(axis -> axis.name().equals(name))
                .findFirst()
                .orElse(COUNTRY);
    }
}
