package org.kontor.timetable.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Conflict;
import org.kontor.timetable.Remedy;

/// What the explainer found as a JSON document, as described by the schema [#SCHEMA].
public final class ExplanationJson {

    /// Name of the schema among the resources of this library.
    public static final String SCHEMA = "/org/kontor/timetable/explanation.schema.json";

    private ExplanationJson() {}

    /// The document, on one line.
    public static String write(List<Conflict> conflicts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("conflicts", conflicts.stream().map(ExplanationJson::conflict).toList());
        return JsonWriter.write(members);
    }

    private static Map<String, Object> conflict(Conflict conflict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subject", Kinds.write((Record) conflict.subject()));
        members.put("extent", conflict.extent());
        members.put(
                "causes", conflict.causes().stream().map(c -> Kinds.write((Record) c)).toList());
        conflict.remedy().ifPresent(remedy -> members.put("remedy", remedy(remedy)));
        return members;
    }

    private static Map<String, Object> remedy(Remedy remedy) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("without", Kinds.write((Record) remedy.without()));
        if (remedy.by() > 0) {
            members.put("by", remedy.by());
        }
        members.put("after", ResultJson.score(remedy.after()));
        return members;
    }

    /// Reads the contents of a file.
    ///
    /// @throws BadInput if it is no such document; the message names the path in it
    public static List<Conflict> parse(String json) throws BadInput {
        return JsonNode.of(json)
                .only("$schema", "conflicts")
                .member("conflicts")
                .each(ExplanationJson::conflict);
    }

    private static Conflict conflict(JsonNode node) throws BadInput {
        node.only("subject", "extent", "causes", "remedy");
        return new Conflict(
                Kinds.read(node.member("subject"), Conflict.Subject.class),
                node.member("extent").choice(Conflict.Extent.class),
                node.member("causes").each(cause -> Kinds.read(cause, Cause.class)),
                node.ifPresent("remedy", ExplanationJson::remedy));
    }

    private static Remedy remedy(JsonNode node) throws BadInput {
        node.only("without", "by", "after");
        return new Remedy(
                Kinds.read(node.member("without"), Cause.class),
                node.optional("by", 0, by -> by.whole(1, Integer.MAX_VALUE)),
                ResultJson.score(node.member("after")));
    }
}
