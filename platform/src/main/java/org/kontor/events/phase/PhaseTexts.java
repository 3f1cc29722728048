package org.kontor.events.phase;

import java.util.Map;
import org.kontor.events.PhaseKind;
import org.kontor.shared.Translated;

/// What people read in each phase of an event.
///
/// @param version of what is stored; 0 where nothing is yet
public record PhaseTexts(Map<PhaseKind, Translated> texts, int version) {
    static final PhaseTexts NONE = new PhaseTexts(Map.of(), 0);

    public PhaseTexts {
        texts = Map.copyOf(texts);
    }

    Translated of(PhaseKind kind) {
        return texts.getOrDefault(kind, Translated.empty());
    }
}
