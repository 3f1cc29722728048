package org.kontor.events.session;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.events.speaker.Speaker;
import org.kontor.web.FormErrors;

/// A session as everybody sees it.
///
/// @param speakers who has confirmed
/// @param reader what it is to the reader, empty for a stranger
public record SessionView(
        EventCard event,
        SessionCard session,
        List<Speaker> speakers,
        Optional<Reader> reader,
        FormErrors errors) {

    public String path() {
        return event.path() + "/sessions/" + session.id();
    }

    /// What the session is to the person who looks at it.
    ///
    /// @param choice what the reader has made of it
    /// @param approved whether the reader comes to the event
    /// @param over whether it has begun
    /// @param clashes what the reader has at that time
    public record Reader(
            Optional<Choice> choice, boolean approved, boolean over, List<OwnTime> clashes) {

        public boolean isIn() {
            return choice.filter(made -> made != Choice.NOTED).isPresent();
        }

        public boolean isNoted() {
            return choice.filter(made -> made == Choice.NOTED).isPresent();
        }

        public boolean isBound() {
            return clashes.stream().anyMatch(OwnTime::isBinding);
        }
    }

    /// Whether the reader can sign up now; who finds it full may wait whatever else they have.
    public boolean isOpen() {
        return reader.filter(one -> one.approved() && !one.over() && !one.isIn())
                .filter(one -> session.isFull() || !one.isBound())
                .isPresent();
    }
}
