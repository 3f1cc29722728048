package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Result;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Status;
import org.kontor.timetable.Table;
import org.kontor.timetable.Timetable;

/// The answer to an instance of the published problem, as one line of JSON.
///
/// @param instance name of the instance
/// @param status what is known
/// @param breaks total of breaks; absent without a timetable
/// @param bound no timetable has fewer breaks; absent if there is none
/// @param seconds time taken
/// @param slots slot of each meeting, from 1; empty without a timetable
public record Answer(
        String instance,
        Status status,
        Optional<Integer> breaks,
        Optional<Integer> bound,
        double seconds,
        List<Integer> slots) {

    private static final int LARGEST = 1_000_000_000;

    public Answer {
        slots = List.copyOf(slots);
    }

    /// The result of solving an instance read by [Dzn].
    public static Answer of(String instance, Problem problem, Result result) {
        return new Answer(
                instance,
                result.status(),
                result.solution().map(solution -> solution.score().breaks()),
                result.status() == Status.INFEASIBLE
                        ? Optional.empty()
                        : Optional.of(result.bound().breaks()),
                result.elapsed().toMillis() / 1000.0,
                result.solution()
                        .map(solution -> slots(problem, solution.timetable()))
                        .orElse(List.of()));
    }

    private static List<Integer> slots(Problem problem, Timetable timetable) {
        Map<String, Integer> numbers = new HashMap<>();
        problem.slots().forEach(slot -> numbers.put(slot.id(), numbers.size() + 1));
        Map<String, Appointment> held = timetable.byMeeting();
        return problem.meetings().stream()
                .map(meeting -> Optional.ofNullable(held.get(meeting.id())))
                .map(found -> found.map(Appointment::slot).map(numbers::get).orElse(0))
                .toList();
    }

    /// The timetable, with tables given out in order; a slot that does not exist is kept as it is
    /// for the checker to find.
    public Timetable timetable(Problem problem) {
        List<String> slotIds = problem.slots().stream().map(Slot::id).toList();
        List<String> tableIds = problem.tables().stream().map(Table::id).toList();
        Map<Integer, Integer> used = new HashMap<>();
        List<Appointment> appointments = new ArrayList<>();
        for (int m = 0; m < Math.min(slots.size(), problem.meetings().size()); m++) {
            int slot = slots.get(m);
            if (slot == 0) {
                continue;
            }
            Meeting meeting = problem.meetings().get(m);
            int table = used.merge(slot, 1, Integer::sum);
            appointments.add(
                    new Appointment(
                            meeting.id(),
                            id(slotIds, slot),
                            Optional.of(id(tableIds, table)),
                            meeting.sides().stream()
                                    .map(Side::delegates)
                                    .map(List::getFirst)
                                    .toList()));
        }
        return new Timetable(appointments);
    }

    private static String id(List<String> ids, int number) {
        return number >= 1 && number <= ids.size() ? ids.get(number - 1) : Integer.toString(number);
    }

    /// One JSON object on one line.
    public String toJson() {
        return String.format(
                Locale.ROOT,
                "{\"instance\":%s,\"status\":\"%s\",\"breaks\":%s,\"bound\":%s,"
                        + "\"seconds\":%.3f,\"slots\":%s}",
                JsonWriter.write(instance),
                status,
                breaks.map(String::valueOf).orElse("null"),
                bound.map(String::valueOf).orElse("null"),
                seconds,
                JsonWriter.write(slots));
    }

    /// Reads an answer from a file.
    ///
    /// @throws BadInput if it holds no such JSON object
    public static Answer read(Path file) throws IOException {
        return parse(TextFile.read(file));
    }

    /// Reads an answer.
    ///
    /// @throws BadInput if the text is no such JSON object
    public static Answer parse(String json) throws BadInput {
        JsonNode root = JsonNode.of(json);
        return new Answer(
                root.optional("instance", "", JsonNode::text),
                root.member("status").choice(Status.class),
                root.optional("breaks", Optional.empty(), Answer::number),
                root.optional("bound", Optional.empty(), Answer::number),
                root.optional("seconds", 0.0, JsonNode::number),
                root.member("slots").each(Answer::whole));
    }

    private static Optional<Integer> number(JsonNode node) throws BadInput {
        return node.isNull() ? Optional.empty() : Optional.of(whole(node));
    }

    private static int whole(JsonNode node) throws BadInput {
        return node.whole(-LARGEST, LARGEST);
    }
}
