package org.kontor.events.external;

import java.io.InputStream;
import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.NewAgendaItem;
import org.kontor.events.RegistrationId;
import org.kontor.events.external.AgendaChange.Fate;
import org.kontor.shared.TypedId;
import org.springframework.stereotype.Component;

/// Takes over what is known of an event run elsewhere.
@Component
public class TakingOver {
    private final Agenda agenda;
    private final Outcomes outcomes;
    private final Certificates certificates;

    TakingOver(Agenda agenda, Outcomes outcomes, Certificates certificates) {
        this.agenda = agenda;
        this.outcomes = outcomes;
        this.certificates = certificates;
    }

    public void agenda(EventId event, List<NewAgendaItem> items) {
        agenda.follow(
                event, items.stream().map(item -> new AgendaChange(Fate.NEW, item(item))).toList());
    }

    public void outcome(
            EventId event, OrganisationId organisation, int meetings, int leads, int agreements) {
        outcomes.write(
                event, new Outcome(organisation.value(), "", meetings, leads, agreements, "", -1));
    }

    public void certificate(RegistrationId registration, InputStream content, String name) {
        certificates.add(registration, content, name);
    }

    private static AgendaItem item(NewAgendaItem item) {
        return new AgendaItem(
                TypedId.next(),
                item.title() + " " + item.during().from(),
                item.title(),
                item.place(),
                item.during());
    }
}
