package org.kontor.events;

import java.io.InputStream;
import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.events.event.EventCalendar;
import org.kontor.events.external.TakingOver;
import org.springframework.stereotype.Component;

/// Sets up events that others run; each call is one transaction, or part of the caller's.
@Component
public class ExternalEventSetup {
    private final EventCalendar calendar;
    private final TakingOver taking;

    ExternalEventSetup(EventCalendar calendar, TakingOver taking) {
        this.calendar = calendar;
        this.taking = taking;
    }

    /// Adds the event, with its agenda and the website where its hosts tell more.
    ///
    /// @param items of its agenda
    /// @throws org.springframework.dao.DuplicateKeyException where another event has the slug
    public EventId add(NewEvent event, String website, List<NewAgendaItem> items) {
        EventId id = calendar.add(event, new Elsewhere(true, website));
        taking.agenda(id, items);
        return id;
    }

    /// Writes down what came of the event for an organisation, of which nothing was yet.
    public void outcome(
            EventId event, OrganisationId organisation, int meetings, int leads, int agreements) {
        taking.outcome(event, organisation, meetings, leads, agreements);
    }

    /// Certifies that whoever the registration is of was there.
    public void certificate(RegistrationId registration, InputStream content, String name) {
        taking.certificate(registration, content, name);
    }
}
