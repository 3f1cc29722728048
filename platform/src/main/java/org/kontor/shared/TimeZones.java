package org.kontor.shared;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The time zones that can be chosen.
public final class TimeZones {

    /// Asked for each of thousands of people; the JDK copies its set every time.
    private static final Set<String> IDS = Set.copyOf(ZoneId.getAvailableZoneIds());

    private TimeZones() {}

    /// The zone of that id, as in "Europe/Vilnius"; empty where there is none.
    public static Optional<ZoneId> find(String id) {
        return IDS.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /// Those that lie somewhere, by id, as they are read.
    public static SequencedMap<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        IDS.stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .filter(zone -> !zone.startsWith("SystemV/"))
                .sorted()
                .forEach(zone -> names.put(zone, zone.replace('_', ' ')));
        return names;
    }
}
