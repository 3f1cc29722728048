package org.kontor.scheduling.problem;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.events.OnlineRoom;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.Unscheduled;

/// A problem with what is needed to turn its answer into placements, and placements into an answer.
///
/// @param cards every meeting that is not cancelled
/// @param problem ids are the UUIDs of people, organisations, tables and meetings, and the numbers
///     of slots
/// @param impossible meetings that are not part of the problem, because nobody can attend for
///     one of their sides, or nobody interpret, with the reasons
/// @param frozen meetings that must stay where the published version has them
/// @param published the published version, against which changes are counted
public record AssembledProblem(
        Grid grid,
        List<MeetingCard> cards,
        Problem problem,
        Map<MeetingId, Reasons> impossible,
        Set<MeetingId> frozen,
        Optional<Published> published) {

    /// A version that people keep to, as it stands.
    public record Published(VersionId version, List<Placement> placements) {}

    public EventCard event() {
        return grid.event();
    }

    public List<Slot> slots() {
        return grid.slots();
    }

    public List<MeetingTable> tables() {
        return grid.tables();
    }

    public List<LostTables.Loss> losses() {
        return grid.losses();
    }

    /// Everybody who takes part in the matchmaking.
    public Set<PersonId> people() {
        return grid.people().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<VersionId> against() {
        return published.map(Published::version);
    }

    /// How many meetings are to be placed: all but those taken out.
    public int wanted() {
        long inProblem =
                problem.meetings().stream()
                        .filter(meeting -> meeting.priority() != Priority.EXCLUDED)
                        .count();
        long hopeless =
                cards.stream()
                        .filter(card -> impossible.containsKey(card.id()))
                        .filter(card -> !card.hand().excluded())
                        .count();
        return (int) (inProblem + hopeless);
    }

    /// The placements as a timetable; what the problem does not know stays in it by an id that is
    /// not in the problem, so that the checker names it.
    public Timetable timetable(List<Placement> placements) {
        Map<Instant, Slot> slots = grid.slotsByStart();
        return new Timetable(
                placements.stream()
                        .map(
                                placement ->
                                        appointment(
                                                placement,
                                                Optional.ofNullable(
                                                        slots.get(placement.during().from()))))
                        .toList());
    }

    /// The part of published placements that is still wanted and possible in itself.
    Timetable stillWanted(List<Placement> published) {
        Set<Instant> starts = grid.slotsByStart().keySet();
        Map<String, Meeting> meetings = inProblem();
        return timetable(
                published.stream()
                        .filter(placement -> starts.contains(placement.during().from()))
                        .filter(
                                placement ->
                                        Optional.ofNullable(
                                                        meetings.get(
                                                                placement.meeting().toString()))
                                                .filter(m -> m.priority() != Priority.EXCLUDED)
                                                .isPresent())
                        .toList());
    }

    /// A timetable as placements.
    public List<Placement> placements(Timetable timetable) {
        Map<String, Meeting> meetings = inProblem();
        Map<String, Slot> slots =
                grid.slots().stream().collect(toMap(Grid::id, Function.identity()));
        Map<String, MeetingTable> tables =
                grid.tables().stream()
                        .collect(toMap(table -> table.id().toString(), Function.identity()));
        return timetable.appointments().stream()
                .map(
                        appointment -> {
                            Slot slot = known(slots, appointment.slot());
                            Meeting meeting = known(meetings, appointment.meeting());
                            return new Placement(
                                    MeetingId.of(appointment.meeting()),
                                    slot.number(),
                                    slot.period(),
                                    appointment.table().map(id -> seat(known(tables, id))),
                                    serving(meeting, appointment, Resources::areRooms)
                                            .flatMap(grid.resources()::room)
                                            .map(AssembledProblem::room),
                                    "",
                                    sides(meeting, appointment),
                                    serving(meeting, appointment, Resources::areInterpreters)
                                            .map(PersonId::of));
                        })
                .toList();
    }

    /// What a result leaves out, with the reasons.
    public List<LeftOut> leftOut(List<Unscheduled> unscheduled) {
        Map<String, Reasons> reasons = new HashMap<>();
        Map<String, Meeting> meetings = inProblem();
        unscheduled.forEach(
                one ->
                        reasons.put(
                                one.meeting(),
                                known(meetings, one.meeting()).priority() == Priority.EXCLUDED
                                        ? Reasons.of(one)
                                        : Reasons.ofWanted(one)));
        impossible.forEach((meeting, why) -> reasons.put(meeting.toString(), why));
        return cards.stream()
                .filter(card -> reasons.containsKey(card.id().toString()))
                .map(
                        card ->
                                new LeftOut(
                                        card.id(),
                                        card.organisations(),
                                        known(reasons, card.id().toString())))
                .toList();
    }

    AssembledProblem withGoals(Goals goals) {
        return new AssembledProblem(
                grid, cards, problem.withGoals(goals), impossible, frozen, published);
    }

    private Map<String, Meeting> inProblem() {
        return problem.meetings().stream().collect(toMap(Meeting::id, Function.identity()));
    }

    private static Appointment appointment(Placement placement, Optional<Slot> slot) {
        return new Appointment(
                placement.meeting().toString(),
                slot.map(Grid::id).orElse(placement.during().from().toString()),
                placement.seat().map(seat -> seat.table().toString()),
                Stream.concat(
                                placement.people().stream().map(PersonId::toString),
                                placement.room().stream().map(room -> room.id().toString()))
                        .toList());
    }

    /// Which of those that serve does so at the meeting.
    private static Optional<String> serving(
            Meeting meeting, Appointment appointment, Predicate<Side> kind) {
        return meeting.sides().stream()
                .filter(kind)
                .flatMap(side -> side.delegates().stream())
                .filter(appointment.delegates()::contains)
                .findFirst();
    }

    private static Placement.Room room(OnlineRoom room) {
        return new Placement.Room(room.id(), room.name());
    }

    private static Placement.Seat seat(MeetingTable table) {
        return new Placement.Seat(table.id(), table.number(), table.area());
    }

    private static List<Placement.Side> sides(Meeting meeting, Appointment appointment) {
        return meeting.sides().stream()
                .filter(side -> !Resources.isOne(side))
                .map(
                        side ->
                                new Placement.Side(
                                        OrganisationId.of(side.organisation()),
                                        appointment.delegates().stream()
                                                .filter(side.delegates()::contains)
                                                .map(PersonId::of)
                                                .toList()))
                .sorted(comparing(side -> side.organisation().toString()))
                .toList();
    }

    private static <T> T known(Map<String, T> things, String id) {
        return Optional.ofNullable(things.get(id)).orElseThrow();
    }
}
