package org.kontor.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Edition;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingWindow;
import org.kontor.events.NewEvent;
import org.kontor.events.NewTable;
import org.kontor.events.PhaseKind;
import org.kontor.events.Place;
import org.kontor.events.TableFeature;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Sets up the fifth event of the series: days, grid and tables.
@Component
class SowingEvent {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate FIRST_DAY = LocalDate.of(2017, 9, 21);
    private static final int TABLES = 32;

    private final EventSetup setup;
    private final SowingRegistration registration;
    private final SowingElsewhere elsewhere;
    private final SowingVenue venue;
    private final SowingProgramme programme;
    private final SowingTexts texts;

    SowingEvent(
            EventSetup setup,
            SowingRegistration registration,
            SowingElsewhere elsewhere,
            SowingVenue venue,
            SowingProgramme programme,
            SowingTexts texts) {
        this.setup = setup;
        this.registration = registration;
        this.elsewhere = elsewhere;
        this.venue = venue;
        this.programme = programme;
        this.texts = texts;
    }

    EventId sow() {
        var series =
                setup.addSeries(
                        Translated.of(
                                "Cluster Collaboration and Matchmaking",
                                "Klasterių bendradarbiavimas ir kontaktų mugė"),
                        List.of("CCM", "Baltic Sea Region cluster matchmaking"));
        EventId event =
                setup.add(
                        new NewEvent(
                                basics(),
                                MeetingRules.usual(),
                                Optional.of(new Edition(series, 5)),
                                phases(),
                                windows()));
        setup.addTables(event, tables());
        venue.sow(event);
        registration.sow(event);
        return event;
    }

    void sowTexts(EventId event, PersonId organiser) {
        texts.sow(event, organiser);
    }

    /// Fills the sessions with some of the people.
    void sowProgramme(
            EventId event, List<ClusterPlan> clusters, List<PersonId> people, Random random) {
        programme.sow(event, clusters, people, random);
    }

    /// Rooms online, and interpreters for the clusters that speak none of the event's languages.
    void sowResources(EventId event, Map<PersonId, List<String>> interpreters) {
        venue.sowResources(event, interpreters);
    }

    /// An event that others ran, with those of ours who went.
    EventId sowElsewhere(Map<OrganisationId, PersonId> goers) {
        return elsewhere.sow(goers);
    }

    private static EventBasics basics() {
        return new EventBasics(
                "stuttgart-2017",
                Translated.of(
                        "5th Cluster Collaboration and Matchmaking Event",
                        "5-asis klasterių bendradarbiavimo ir kontaktų renginys"),
                Translated.of(
                        "Two days for clusters that look for partners in other countries: workshops, seminars"
                                + " and about 600 meetings of twenty minutes, to prepare joint applications.",
                        "Dvi dienos klasteriams, ieškantiems partnerių kitose šalyse: dirbtuvės, seminarai"
                                + " ir apie 600 dvidešimties minučių susitikimų bendroms paraiškoms parengti."),
                ZONE,
                FIRST_DAY,
                FIRST_DAY.plusDays(1),
                new Place("", "", "Stuttgart", "DE"),
                "BSR Stars; Ministry of Economic Affairs of Baden-Württemberg",
                List.of("en"));
    }

    private static Map<PhaseKind, Period> phases() {
        var phases = new EnumMap<PhaseKind, Period>(PhaseKind.class);
        phases.put(
                PhaseKind.REGISTRATION, days(LocalDate.of(2017, 5, 15), LocalDate.of(2017, 9, 9)));
        phases.put(PhaseKind.REQUESTS, days(LocalDate.of(2017, 7, 3), LocalDate.of(2017, 9, 15)));
        phases.put(PhaseKind.TIMETABLE, days(LocalDate.of(2017, 9, 16), LocalDate.of(2017, 9, 20)));
        phases.put(PhaseKind.EVENT, days(FIRST_DAY, FIRST_DAY.plusDays(1)));
        phases.put(PhaseKind.FOLLOW_UP, days(LocalDate.of(2017, 9, 23), LocalDate.of(2018, 9, 22)));
        return phases;
    }

    private static Period days(LocalDate first, LocalDate last) {
        return new Period(
                first.atStartOfDay(ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    private static List<MeetingWindow> windows() {
        return List.of(
                window(FIRST_DAY, "11:00", "12:35"),
                window(FIRST_DAY, "14:00", "17:15"),
                window(FIRST_DAY.plusDays(1), "09:00", "12:15"),
                window(FIRST_DAY.plusDays(1), "13:30", "15:05"));
    }

    private static MeetingWindow window(LocalDate day, String starts, String ends) {
        return new MeetingWindow(day, LocalTime.parse(starts), LocalTime.parse(ends));
    }

    private static List<NewTable> tables() {
        return IntStream.rangeClosed(1, TABLES)
                .mapToObj(
                        number ->
                                new NewTable(
                                        number,
                                        number <= 20 ? "Hall" : "Gallery",
                                        features(number)))
                .toList();
    }

    private static Set<TableFeature> features(int number) {
        var features = EnumSet.noneOf(TableFeature.class);
        if (number <= 20) {
            features.add(TableFeature.STEP_FREE);
        }
        if (number > 26) {
            features.add(TableFeature.QUIET);
        }
        if (number % 4 == 0) {
            features.addAll(Arrays.asList(TableFeature.SCREEN, TableFeature.POWER));
        }
        return features;
    }
}
