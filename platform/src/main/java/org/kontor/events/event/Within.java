package org.kontor.events.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.events.Edition;
import org.kontor.events.SeriesId;

/// The series of which an event is an edition; both are there, or neither is.
record Within(@Nullable SeriesId seriesId, @Nullable Integer edition) {
    static Within of(Optional<Edition> edition) {
        return new Within(
                edition.map(Edition::series).orElse(null),
                edition.map(Edition::number).orElse(null));
    }

    Optional<Edition> toEdition() {
        return seriesId == null || edition == null
                ? Optional.empty()
                : Optional.of(new Edition(seriesId, edition));
    }
}
