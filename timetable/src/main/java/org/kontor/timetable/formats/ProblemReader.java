package org.kontor.timetable.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Organisation;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;
import org.kontor.timetable.Timetable;

/// Reads a [Problem] from a JSON document; every reference is followed where it stands.
final class ProblemReader {

    /// Agendas take room for each delegate and slot.
    private static final long MOST_AGENDA_PLACES = 100_000_000;

    private static final int LONGEST_STRETCH = 64;
    private static final int LARGEST = Integer.MAX_VALUE;

    /// The ids of one kind of thing.
    private static final class Ids {

        private final String kind;
        private final Map<String, JsonNode> known = new HashMap<>();

        Ids(String kind, JsonNode things) throws BadInput {
            this.kind = kind;
            things.each(this::declare);
        }

        private String declare(JsonNode thing) throws BadInput {
            JsonNode node = thing.member("id");
            @Nullable JsonNode other = known.putIfAbsent(node.text(), node);
            if (other != null) {
                throw node.bad(
                        "the id %s stands at %s already".formatted(node.text(), other.path()));
            }
            return node.text();
        }

        String refer(JsonNode node) throws BadInput {
            if (!known.containsKey(node.text())) {
                throw node.bad("no " + kind + " has the id " + node.text());
            }
            return node.text();
        }

        Set<String> referAll(JsonNode node) throws BadInput {
            return set(node, this::refer);
        }
    }

    private final JsonNode root;
    private final Ids slots;
    private final Ids tables;
    private final Ids delegates;
    private final Ids meetings;

    ProblemReader(JsonNode root) throws BadInput {
        this.root =
                root.only(
                        "$schema",
                        "slots",
                        "tables",
                        "organisations",
                        "delegates",
                        "meetings",
                        "goals");
        slots = new Ids("slot", root.member("slots"));
        tables = new Ids("table", root.member("tables"));
        delegates = new Ids("delegate", root.member("delegates"));
        meetings = new Ids("meeting", root.member("meetings"));
    }

    Problem problem() throws BadInput {
        if ((long) slots.known.size() * delegates.known.size() > MOST_AGENDA_PLACES) {
            throw root.bad(
                    "%d delegates in %d slots are too many together"
                            .formatted(delegates.known.size(), slots.known.size()));
        }
        List<Slot> grid = root.member("slots").each(ProblemReader::slot);
        checkLength(grid);
        List<Table> seats = root.member("tables").each(this::table);
        List<Organisation> limited =
                root.optional("organisations", List.of(), ProblemReader::organisations);
        List<Delegate> people = root.member("delegates").each(this::delegate);
        List<Meeting> wanted = root.member("meetings").each(this::meeting);
        Goals goals = root.optional("goals", Goals.EVENT, ProblemReader::goals);
        return root.make(() -> new Problem(grid, seats, limited, people, wanted, goals));
    }

    private static Slot slot(JsonNode node) throws BadInput {
        node.only("id", "day", "part", "capacity");
        return new Slot(
                node.member("id").text(),
                node.member("day").whole(-LARGEST, LARGEST),
                node.member("part").whole(-LARGEST, LARGEST),
                node.optional("capacity", LARGEST, ProblemReader::limit));
    }

    /// The solver keeps the occupied slots of a stretch in one word.
    private static void checkLength(List<Slot> grid) throws BadInput {
        int length = 0;
        for (int i = 0; i < grid.size(); i++) {
            Slot slot = grid.get(i);
            boolean goesOn =
                    i > 0
                            && grid.get(i - 1).day() == slot.day()
                            && grid.get(i - 1).part() == slot.part();
            length = goesOn ? length + 1 : 1;
            if (length > LONGEST_STRETCH) {
                throw BadInput.at(
                        "/slots/" + i,
                        "at most %d slots may follow without a gap".formatted(LONGEST_STRETCH));
            }
        }
    }

    private Table table(JsonNode node) throws BadInput {
        node.only("id", "features", "closed");
        return new Table(
                node.member("id").text(),
                node.optional("features", Set.of(), ProblemReader::words),
                node.optional("closed", Set.of(), slots::referAll));
    }

    private static List<Organisation> organisations(JsonNode node) throws BadInput {
        Ids unique = new Ids("organisation", node);
        return unique.known.isEmpty() ? List.of() : node.each(ProblemReader::organisation);
    }

    private static Organisation organisation(JsonNode node) throws BadInput {
        node.only("id", "dailyLimit");
        return new Organisation(node.member("id").text(), limit(node.member("dailyLimit")));
    }

    private Delegate delegate(JsonNode node) throws BadInput {
        node.only("id", "unavailable", "dailyLimit", "resource");
        return new Delegate(
                node.member("id").text(),
                node.optional("unavailable", Set.of(), slots::referAll),
                node.optional("dailyLimit", LARGEST, ProblemReader::limit),
                node.optional("resource", false, JsonNode::flag));
    }

    private Meeting meeting(JsonNode node) throws BadInput {
        node.only("id", "sides", "priority", "weight", "place", "times");
        String id = node.member("id").text();
        List<Side> sides = node.member("sides").each(this::side);
        Priority priority =
                node.optional("priority", Priority.WISHED, n -> n.choice(Priority.class));
        int weight = node.optional("weight", 1, n -> n.whole(1, Meeting.MAX_WEIGHT));
        Place place = node.optional("place", Place.ANYWHERE, this::place);
        Times times = node.optional("times", Times.ANY, this::times);
        return node.make(() -> new Meeting(id, sides, priority, weight, place, times));
    }

    private Side side(JsonNode node) throws BadInput {
        node.only("organisation", "attendance", "delegates");
        String organisation = node.member("organisation").text();
        Side.Attendance attendance =
                node.optional(
                        "attendance",
                        Side.Attendance.ANY_ONE,
                        n -> n.choice(Side.Attendance.class));
        List<String> attending = node.member("delegates").each(delegates::refer);
        return node.make(() -> new Side(organisation, attendance, attending));
    }

    private Place place(JsonNode node) throws BadInput {
        node.only("online", "features", "pinned");
        boolean online = node.optional("online", false, JsonNode::flag);
        Set<String> features = node.optional("features", Set.of(), ProblemReader::words);
        Optional<String> pinned = node.ifPresent("pinned", tables::refer);
        return node.make(() -> new Place(online, features, pinned));
    }

    private Times times(JsonNode node) throws BadInput {
        node.only("allowed", "pinned", "after");
        return new Times(
                node.ifPresent("allowed", slots::referAll),
                node.ifPresent("pinned", slots::refer),
                node.optional("after", Set.of(), meetings::referAll));
    }

    private static Goals goals(JsonNode node) throws BadInput {
        node.only("order", "fairness", "complete", "closeTo");
        List<Objective> order =
                node.optional(
                        "order", Goals.EVENT.order(), n -> n.each(o -> o.choice(Objective.class)));
        Fairness fairness =
                node.optional("fairness", Goals.EVENT.fairness(), ProblemReader::fairness);
        boolean complete = node.optional("complete", false, JsonNode::flag);
        Optional<Timetable> closeTo = node.ifPresent("closeTo", Appointments::read);
        return node.make(() -> new Goals(order, fairness, complete, closeTo));
    }

    private static Fairness fairness(JsonNode node) throws BadInput {
        node.only("difference", "hard");
        return new Fairness(
                limit(node.member("difference")), node.optional("hard", false, JsonNode::flag));
    }

    private static int limit(JsonNode node) throws BadInput {
        return node.whole(0, LARGEST);
    }

    private static Set<String> words(JsonNode node) throws BadInput {
        return set(node, JsonNode::text);
    }

    private static Set<String> set(JsonNode node, JsonNode.Reading<String> reading)
            throws BadInput {
        return new HashSet<>(node.each(reading));
    }
}
