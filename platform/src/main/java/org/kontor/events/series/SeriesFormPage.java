package org.kontor.events.series;

import java.util.Optional;
import org.kontor.web.FormInput;

/// The form of a series; without one it makes a new one.
public record SeriesFormPage(Optional<Series> series, FormInput form) {
    public String path() {
        return series.map(known -> known.path() + "/form").orElse("/series/new");
    }
}
