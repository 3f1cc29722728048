package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Organisation;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;

/// A whole [Problem] as a JSON document, as described by the schema [#SCHEMA].
public final class ProblemJson {

    /// Name of the schema among the resources of this library.
    public static final String SCHEMA = "/org/kontor/timetable/problem.schema.json";

    private ProblemJson() {}

    /// Reads a file.
    ///
    /// @throws BadInput if it holds no problem; the message names the path in the document
    public static Problem read(Path file) throws IOException {
        return parse(TextFile.read(file));
    }

    /// Reads the contents of a file.
    ///
    /// @throws BadInput if it is no problem; the message names the path in the document
    public static Problem parse(String json) throws BadInput {
        return new ProblemReader(JsonNode.of(json)).problem();
    }

    /// The document, on one line; what has its usual value is left out.
    public static String write(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("slots", problem.slots().stream().map(ProblemJson::slot).toList());
        members.put("tables", problem.tables().stream().map(ProblemJson::table).toList());
        if (!problem.organisations().isEmpty()) {
            members.put(
                    "organisations",
                    problem.organisations().stream().map(ProblemJson::organisation).toList());
        }
        members.put("delegates", problem.delegates().stream().map(ProblemJson::delegate).toList());
        members.put("meetings", problem.meetings().stream().map(ProblemJson::meeting).toList());
        members.put("goals", goals(problem.goals()));
        return JsonWriter.write(members);
    }

    private static Map<String, Object> slot(Slot slot) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", slot.id());
        members.put("day", slot.day());
        members.put("part", slot.part());
        putLimit(members, "capacity", slot.capacity());
        return members;
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", table.id());
        putSet(members, "features", table.features());
        putSet(members, "closed", table.closed());
        return members;
    }

    private static Map<String, Object> organisation(Organisation organisation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", organisation.id());
        members.put("dailyLimit", organisation.dailyLimit());
        return members;
    }

    private static Map<String, Object> delegate(Delegate delegate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", delegate.id());
        putSet(members, "unavailable", delegate.unavailable());
        putLimit(members, "dailyLimit", delegate.dailyLimit());
        if (delegate.resource()) {
            members.put("resource", true);
        }
        return members;
    }

    private static Map<String, Object> meeting(Meeting meeting) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", meeting.id());
        members.put("sides", meeting.sides().stream().map(ProblemJson::side).toList());
        if (meeting.priority() != Priority.WISHED) {
            members.put("priority", meeting.priority());
        }
        if (meeting.weight() != 1) {
            members.put("weight", meeting.weight());
        }
        if (!meeting.place().equals(Place.ANYWHERE)) {
            members.put("place", place(meeting.place()));
        }
        if (!meeting.times().equals(Times.ANY)) {
            members.put("times", times(meeting.times()));
        }
        return members;
    }

    private static Map<String, Object> side(Side side) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("organisation", side.organisation());
        if (side.attendance() != Side.Attendance.ANY_ONE) {
            members.put("attendance", side.attendance());
        }
        members.put("delegates", side.delegates());
        return members;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (place.online()) {
            members.put("online", true);
        }
        putSet(members, "features", place.features());
        place.pinned().ifPresent(table -> members.put("pinned", table));
        return members;
    }

    private static Map<String, Object> times(Times times) {
        Map<String, Object> members = new LinkedHashMap<>();
        times.allowed().ifPresent(slots -> members.put("allowed", inOrder(slots)));
        times.pinned().ifPresent(slot -> members.put("pinned", slot));
        putSet(members, "after", times.after());
        return members;
    }

    private static Map<String, Object> goals(Goals goals) {
        Map<String, Object> fairness = new LinkedHashMap<>();
        fairness.put("difference", goals.fairness().difference());
        fairness.put("hard", goals.fairness().hard());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("order", goals.order());
        members.put("fairness", fairness);
        members.put("complete", goals.complete());
        goals.closeTo()
                .ifPresent(timetable -> members.put("closeTo", Appointments.write(timetable)));
        return members;
    }

    private static void putLimit(Map<String, Object> members, String name, int limit) {
        if (limit < Integer.MAX_VALUE) {
            members.put(name, limit);
        }
    }

    private static void putSet(Map<String, Object> members, String name, Set<String> set) {
        if (!set.isEmpty()) {
            members.put(name, inOrder(set));
        }
    }

    /// The same problem is written in the same words each time.
    private static List<String> inOrder(Set<String> set) {
        return set.stream().sorted().toList();
    }
}
