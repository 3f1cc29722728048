package org.kontor.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventBasics;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Funding;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingTable;
import org.kontor.events.MeetingWindow;
import org.kontor.events.NewEvent;
import org.kontor.events.NewRegistration;
import org.kontor.events.NewTable;
import org.kontor.events.Place;
import org.kontor.events.Slot;
import org.kontor.events.TableId;
import org.kontor.identity.People;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An event of one morning in Stuttgart with slots of 20 minutes from 10:00, every 25 minutes,
/// tables without reserve, and organisations A, B, C … with a delegate each.
public record SmallEvent(
        EventCard card,
        List<Period> slots,
        List<TableId> tables,
        List<OrganisationId> organisations,
        List<PersonId> people) {
    public static final LocalDate DAY = LocalDate.of(2117, 9, 21);

    /// Puts such an event into the database.
    public static SmallEvent create(BeanFactory beans, int slots, int tables, int organisations) {
        var setup = beans.getBean(EventSetup.class);
        EventId event = setup.add(event(slots));
        setup.addTables(
                event,
                IntStream.rangeClosed(1, tables)
                        .mapToObj(number -> new NewTable(number, "Hall A", Set.of()))
                        .toList());
        var events = beans.getBean(Events.class);
        var small =
                new SmallEvent(
                        events.find(event).orElseThrow(),
                        events.slots(event).stream().map(Slot::period).toList(),
                        events.tables(event).stream().map(MeetingTable::id).toList(),
                        new ArrayList<>(),
                        new ArrayList<>());
        for (int i = 0; i < organisations; i++) {
            OrganisationId organisation =
                    beans.getBean(Directory.class)
                            .register(
                                    OrganisationProfile.of(
                                                    OrganisationKind.CLUSTER,
                                                    "Cluster " + (char) ('A' + i),
                                                    "DE")
                                            .done());
            small.organisations.add(organisation);
            small.people.add(small.register(beans, organisation, i % 2 == 0));
        }
        return small;
    }

    private static NewEvent event(int slots) {
        LocalTime ten = LocalTime.of(10, 0);
        return new NewEvent(
                new EventBasics(
                        "small-" + UUID.randomUUID(),
                        Translated.of("Small event", "Mažas renginys"),
                        Translated.empty(),
                        ZoneId.of("Europe/Berlin"),
                        DAY,
                        DAY,
                        new Place("Haus der Wirtschaft", "", "Stuttgart", "DE"),
                        "",
                        List.of("en")),
                new MeetingRules(20, 5, 0, 30, 2, 0),
                Optional.empty(),
                Map.of(),
                List.of(new MeetingWindow(DAY, ten, ten.plusMinutes(25L * slots - 5))));
    }

    /// One more delegate for the organisation.
    public PersonId register(BeanFactory beans, OrganisationId organisation, boolean english) {
        String name = "Delegate " + (people.size() + 1);
        PersonId person =
                beans.getBean(People.class)
                        .register(
                                new EmailAddress(UUID.randomUUID() + "@example.org"),
                                name,
                                english ? Language.EN : Language.LT);
        beans.getBean(EventSetup.class)
                .register(
                        id(),
                        List.of(NewRegistration.delegate(person, organisation, Funding.SELF)));
        return person;
    }

    public EventId id() {
        return card.id();
    }

    /// A wished meeting of any delegates of the two organisations, counted from 0.
    public NewMeeting wish(int one, int other) {
        return new NewMeeting(
                id(), Optional.empty(), List.of(side(one), side(other)), false, false, 1, Set.of());
    }

    private NewMeeting.Side side(int index) {
        return new NewMeeting.Side(organisations.get(index), Set.of());
    }

    /// The ids of the event's meetings in the order in which they were planned.
    public List<MeetingId> meetings(JdbcClient database) {
        return database.sql("select id from scheduling.meeting where event_id = :event order by id")
                .param("event", id().value())
                .query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
                .list();
    }
}
