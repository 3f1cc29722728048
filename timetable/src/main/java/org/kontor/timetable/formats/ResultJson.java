package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.timetable.Contradiction;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.Unscheduled;

/// A whole [Result] as a JSON document, as described by the schema [#SCHEMA].
public final class ResultJson {

    /// Name of the schema among the resources of this library.
    public static final String SCHEMA = "/org/kontor/timetable/result.schema.json";

    private static final double LONGEST = 1e9;

    private ResultJson() {}

    /// The document, on one line. Times are kept to the millisecond.
    ///
    /// @param goals of the problem: what is proven is read in their order
    public static String write(Result result, Goals goals) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", result.status());
        members.put("seconds", result.elapsed().toMillis() / 1000.0);
        result.solution()
                .ifPresent(
                        found -> {
                            members.put("score", score(found.score()));
                            members.put("proven", result.proven(goals));
                        });
        members.put("bound", score(result.bound()));
        result.contradiction()
                .ifPresent(why -> members.put("contradiction", Kinds.write((Record) why)));
        result.solution()
                .ifPresent(
                        found -> members.put("timetable", Appointments.write(found.timetable())));
        members.put("unscheduled", result.unscheduled().stream().map(ResultJson::left).toList());
        return JsonWriter.write(members);
    }

    static Map<String, Object> score(Score score) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("mandatoryMissed", score.mandatoryMissed());
        members.put("weightMissed", score.weightMissed());
        members.put("breaks", score.breaks());
        members.put("fairnessExcess", score.fairnessExcess());
        members.put("tableChanges", score.tableChanges());
        members.put("moved", score.moved());
        return members;
    }

    static Map<String, Object> left(Unscheduled left) {
        Map<String, Object> obstacles = new LinkedHashMap<>();
        left.obstacles()
                .forEach(
                        (slot, found) ->
                                obstacles.put(
                                        slot,
                                        found.stream().map(o -> Kinds.write((Record) o)).toList()));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("meeting", left.meeting());
        members.put("obstacles", obstacles);
        left.cure().ifPresent(cure -> members.put("cure", cure(cure)));
        return members;
    }

    private static Map<String, Object> cure(Cure cure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("slot", cure.slot());
        members.put("delegates", cure.delegates());
        members.put("change", Kinds.write((Record) cure.change()));
        return members;
    }

    /// Reads a file.
    ///
    /// @throws BadInput if it holds no result; the message names the path in the document
    public static Result read(Path file) throws IOException {
        return parse(TextFile.read(file));
    }

    /// Reads the contents of a file. Whether the ids exist is for the checker to say.
    ///
    /// @throws BadInput if it is no result; the message names the path in the document
    public static Result parse(String json) throws BadInput {
        JsonNode root =
                JsonNode.of(json)
                        .only(
                                "$schema",
                                "status",
                                "seconds",
                                "score",
                                "proven",
                                "bound",
                                "contradiction",
                                "timetable",
                                "unscheduled");
        Status status = root.member("status").choice(Status.class);
        Score bound = root.optional("bound", Score.PERFECT, ResultJson::score);
        Optional<Timetable> timetable = root.ifPresent("timetable", Appointments::read);
        Optional<Score> score = root.ifPresent("score", ResultJson::score);
        if (timetable.isPresent() != score.isPresent()) {
            throw root.bad("the members \"timetable\" and \"score\" stand together or not at all");
        }
        List<Unscheduled> unscheduled =
                root.optional("unscheduled", List.of(), node -> node.each(ResultJson::left));
        Optional<Contradiction> contradiction =
                root.ifPresent("contradiction", node -> Kinds.read(node, Contradiction.class));
        Duration elapsed = root.optional("seconds", Duration.ZERO, ResultJson::duration);
        return root.make(
                () ->
                        new Result(
                                status,
                                timetable.map(t -> new Result.Solution(t, score.orElseThrow())),
                                bound,
                                unscheduled,
                                contradiction,
                                elapsed));
    }

    static Score score(JsonNode node) throws BadInput {
        node.only(
                "mandatoryMissed",
                "weightMissed",
                "breaks",
                "fairnessExcess",
                "tableChanges",
                "moved");
        return new Score(
                count(node.member("mandatoryMissed")),
                count(node.member("weightMissed")),
                count(node.member("breaks")),
                count(node.member("fairnessExcess")),
                count(node.member("tableChanges")),
                count(node.member("moved")));
    }

    private static int count(JsonNode node) throws BadInput {
        return node.whole(0, Integer.MAX_VALUE);
    }

    private static Duration duration(JsonNode node) throws BadInput {
        double seconds = node.number();
        if (seconds < 0 || seconds > LONGEST) {
            throw node.bad("a number of seconds is expected");
        }
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private static Unscheduled left(JsonNode node) throws BadInput {
        node.only("meeting", "obstacles", "cure");
        SequencedMap<String, List<Obstacle>> obstacles = new LinkedHashMap<>();
        JsonNode bySlot = node.member("obstacles");
        for (String slot : bySlot.names()) {
            obstacles.put(slot, bySlot.member(slot).each(one -> Kinds.read(one, Obstacle.class)));
        }
        return new Unscheduled(
                node.member("meeting").text(), obstacles, node.ifPresent("cure", ResultJson::cure));
    }

    private static Cure cure(JsonNode node) throws BadInput {
        node.only("slot", "delegates", "change");
        return new Cure(
                node.member("slot").text(),
                node.member("delegates").each(JsonNode::text),
                Kinds.read(node.member("change"), Cure.Change.class));
    }
}
