package org.kontor.events.series;

import java.util.List;
import org.kontor.events.SeriesId;
import org.kontor.shared.Translated;

/// Events that follow one another under one name.
///
/// @param aliases other names that it is known by
public record Series(SeriesId id, Translated name, List<String> aliases, int version) {
    public Series {
        aliases = List.copyOf(aliases);
    }

    /// Its address below the language.
    public String path() {
        return "/series/" + id;
    }
}
