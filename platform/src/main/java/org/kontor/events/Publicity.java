package org.kontor.events;

import java.util.Map;
import org.kontor.events.call.ConnectedCalls;
import org.kontor.events.mailing.WritingMailing;
import org.kontor.events.phase.PhaseTextStore;
import org.kontor.events.phase.PhaseTexts;
import org.kontor.events.practical.Practical;
import org.kontor.events.practical.Practicals;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the visitors of an event, and to those who come; each call is one transaction, or part
/// of the caller's.
@Component
@Transactional
public class Publicity {
    private final Practicals practicals;
    private final ConnectedCalls calls;
    private final PhaseTextStore phases;
    private final WritingMailing writing;

    Publicity(
            Practicals practicals,
            ConnectedCalls calls,
            PhaseTextStore phases,
            WritingMailing writing) {
        this.practicals = practicals;
        this.calls = calls;
        this.phases = phases;
        this.writing = writing;
    }

    /// Says on the event's page how to get there, where to stay, and what else is good to know.
    public void tellVisitors(
            EventId event, Translated directions, Translated staying, Translated further) {
        Practical now = practicals.of(event);
        practicals.store(
                event, new Practical(directions, staying, further, now.contact(), now.version()));
    }

    /// Names a call on the event's page.
    public void name(EventId event, ConnectedCall call) {
        calls.add(event, call);
    }

    /// Says for the first time what people read in the phases of the event.
    public void tellInPhases(EventId event, Map<PhaseKind, Translated> texts) {
        phases.replace(event, new PhaseTexts(texts, 0));
    }

    /// Sends a mail to those of the country who are approved.
    ///
    /// @param country ISO 3166 code of their organisations'
    public void send(
            EventId event, String country, PersonId by, Translated subject, Translated text) {
        writing.send(event, writing.draft(event, country, by, subject, text), by);
    }

    /// Keeps a mail to those of the country who are approved, for the organiser to look at.
    public void draft(
            EventId event, String country, PersonId by, Translated subject, Translated text) {
        writing.draft(event, country, by, subject, text);
    }
}
