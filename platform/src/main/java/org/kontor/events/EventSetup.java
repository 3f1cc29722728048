package org.kontor.events;

import java.util.Collection;
import java.util.List;
import org.kontor.events.event.EventCalendar;
import org.kontor.events.registration.OwnBlocks;
import org.kontor.events.registration.Registrations;
import org.kontor.events.session.Sessions;
import org.kontor.events.session.SignUps;
import org.kontor.events.table.Tables;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Sets up events with all that is in them, many at once; each call is one transaction, or part of
/// the caller's.
@Component
public class EventSetup {
    private final EventCalendar calendar;
    private final Tables tables;
    private final Sessions sessions;
    private final SignUps signUps;
    private final Registrations registrations;
    private final OwnBlocks blocks;

    EventSetup(
            EventCalendar calendar,
            Tables tables,
            Sessions sessions,
            SignUps signUps,
            Registrations registrations,
            OwnBlocks blocks) {
        this.calendar = calendar;
        this.tables = tables;
        this.sessions = sessions;
        this.signUps = signUps;
        this.registrations = registrations;
        this.blocks = blocks;
    }

    /// Adds a series without any edition yet.
    ///
    /// @param aliases other names that the series is known by
    public SeriesId addSeries(Translated name, List<String> aliases) {
        return calendar.addSeries(name, aliases);
    }

    /// Adds the event with its phases, windows and slots.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another event has the slug
    public EventId add(NewEvent event) {
        return calendar.add(event);
    }

    public void addTables(EventId event, List<NewTable> added) {
        tables.add(event, added);
    }

    /// The new sessions' ids, in the order of the plans.
    public List<SessionId> addSessions(EventId event, List<SessionPlan> plans) {
        return sessions.add(event, plans);
    }

    /// Stores registrations as they stand, whatever the event's capacity, and tells nobody; the new
    /// ids come in the order given.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where a person is registered already
    ///     for the organisation
    public List<RegistrationId> register(EventId event, List<NewRegistration> wanted) {
        return registrations.add(event, wanted);
    }

    /// Gives each person a place or, where the session is full, a place in its queue.
    ///
    /// @return what stands in the way; a session with a clash took nobody
    public List<Clash> signUp(Collection<SignUp> wanted) {
        return signUps.add(wanted);
    }

    /// Keeps the person free of meetings at these times, in the place of what was kept free before.
    public void block(EventId event, PersonId person, Collection<Period> times) {
        blocks.replace(event, person, times);
    }
}
