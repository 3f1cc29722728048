package org.kontor.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.demonstration.ClusterPlan.PersonPlan;
import org.kontor.demonstration.Source.Origin;
import org.kontor.demonstration.Source.ProgrammeItem;
import org.kontor.events.AppearanceState;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.Room;
import org.kontor.events.RoomFeature;
import org.kontor.events.RoomId;
import org.kontor.events.SessionId;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.SignUp;
import org.kontor.events.SpeakerId;
import org.kontor.events.Track;
import org.kontor.events.TrackColour;
import org.kontor.events.TrackId;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Sets up the event's rooms, tracks, speakers and sessions, and who signed up for these.
@Component
class SowingProgramme {
    // Of its own, so that what is drawn here changes nothing of what is drawn elsewhere.
    private static final long SEED = 1521;

    private final ProgrammeSetup programme;
    private final EventSetup setup;

    SowingProgramme(ProgrammeSetup programme, EventSetup setup) {
        this.programme = programme;
        this.setup = setup;
    }

    /// Fills the sessions with some of the people; each is in at most one session at a time.
    void sow(EventId event, List<ClusterPlan> clusters, List<PersonId> people, Random random) {
        Map<String, RoomId> rooms = rooms(event);
        Map<String, TrackId> tracks = tracks(event);
        Map<String, SpeakerId> speakers = speakers(event, clusters);
        int portrait = 0;
        for (SpeakerId speaker : new TreeMap<>(speakers).values()) {
            programme.addPhoto(event, speaker, Portrait.png(portrait++));
        }
        var sessions = new LinkedHashMap<SessionId, SessionPlan>();
        for (ProgrammeItem item : Source.programme()) {
            var setting =
                    new SessionSetting(
                            Optional.ofNullable(rooms.get(item.room())),
                            Optional.ofNullable(tracks.get(item.track())),
                            speakers.entrySet().stream()
                                    .filter(one -> item.speakers().contains(one.getKey()))
                                    .map(Map.Entry::getValue)
                                    .collect(Collectors.toSet()));
            SessionPlan plan = plan(item);
            SessionId session = programme.addSession(event, plan, setting);
            sessions.put(session, plan);
            setting.speakers().forEach(speaker -> programme.settle(speaker, session, state(item)));
        }
        setup.signUp(signUps(sessions, people, random));
    }

    private Map<String, RoomId> rooms(EventId event) {
        List<Room> rooms =
                Source.stage().rooms().stream()
                        .map(
                                item ->
                                        new Room(
                                                RoomId.next(),
                                                item.name(),
                                                item.capacity(),
                                                item.features().stream()
                                                        .map(RoomFeature::valueOf)
                                                        .collect(Collectors.toSet()),
                                                0))
                        .toList();
        programme.addRooms(event, rooms);
        return rooms.stream().collect(Collectors.toMap(Room::name, Room::id));
    }

    private Map<String, TrackId> tracks(EventId event) {
        var ids = new HashMap<String, TrackId>();
        programme.addTracks(
                event,
                Source.stage().tracks().stream()
                        .map(
                                item -> {
                                    var track =
                                            new Track(
                                                    TrackId.next(),
                                                    Translated.of(item.en(), item.lt()),
                                                    TrackColour.valueOf(item.colour()),
                                                    0);
                                    ids.put(item.en(), track.id());
                                    return track;
                                })
                        .toList());
        return ids;
    }

    /// One from each country that the programme names, of one of its clusters.
    private Map<String, SpeakerId> speakers(EventId event, List<ClusterPlan> clusters) {
        var cast = new PeoplePlans(new Random(SEED));
        Map<String, String> locales =
                Source.origins().stream()
                        .collect(Collectors.toMap(Origin::country, Origin::locale));
        return Source.programme().stream()
                .flatMap(item -> item.speakers().stream())
                .distinct()
                .sorted()
                .collect(
                        Collectors.toMap(
                                country -> country,
                                country ->
                                        speaker(
                                                event,
                                                cast.person(
                                                        locales.getOrDefault(country, "en-GB"),
                                                        "speaker"),
                                                clusterOf(country, clusters))));
    }

    private SpeakerId speaker(EventId event, PersonPlan person, ClusterPlan cluster) {
        return programme.addSpeaker(
                event,
                person.name(),
                cluster.name(),
                new EmailAddress(person.email()),
                Translated.of(
                        "%s has worked for %s since its beginnings and has brought it to three meetings of this series. An invented person, as all speakers of this demonstration."
                                .formatted(person.name(), cluster.name()),
                        "%s nuo pat pradžių dirba organizacijoje „%s“ ir su ja dalyvavo trijuose šios serijos renginiuose. Asmuo išgalvotas, kaip ir visi šio pavyzdžio pranešėjai."
                                .formatted(person.name(), cluster.name())));
    }

    private static ClusterPlan clusterOf(String country, List<ClusterPlan> clusters) {
        return Stream.concat(
                        clusters.stream().filter(cluster -> cluster.country().equals(country)),
                        clusters.stream())
                .findFirst()
                .orElseThrow();
    }

    /// Nearly everybody has confirmed; one is still asked, so that the organiser has something
    /// left.
    private static AppearanceState state(ProgrammeItem item) {
        return item.track().equals("Creative")
                ? AppearanceState.INVITED
                : AppearanceState.CONFIRMED;
    }

    private static List<SignUp> signUps(
            SequencedMap<SessionId, SessionPlan> sessions, List<PersonId> people, Random random) {
        var signUps = new ArrayList<SignUp>();
        for (PersonId person : people) {
            var chosen = new ArrayList<SessionPlan>();
            sessions.forEach(
                    (session, plan) -> {
                        boolean likes = plan.capacity() > 0 && random.nextInt(100) < 9;
                        if (likes
                                && chosen.stream()
                                        .noneMatch(c -> c.during().overlaps(plan.during()))) {
                            chosen.add(plan);
                            signUps.add(new SignUp(session, person));
                        }
                    });
        }
        return signUps;
    }

    private static SessionPlan plan(ProgrammeItem item) {
        return new SessionPlan(
                SessionKind.valueOf(item.kind()),
                Translated.of(item.en(), item.lt()),
                Translated.of(item.aboutEn(), item.aboutLt()),
                item.language(),
                SessionLevel.valueOf(item.level()),
                instant(item.day(), item.from()),
                instant(item.day(), item.to()),
                item.capacity());
    }

    private static Instant instant(int day, String time) {
        return LocalTime.parse(time)
                .atDate(SowingEvent.FIRST_DAY.plusDays(day - 1L))
                .atZone(SowingEvent.ZONE)
                .toInstant();
    }
}
