package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.timetable.Disruption;

/// What went wrong as a JSON document, as described by the schema [#SCHEMA].
public final class DisruptionsJson {

    /// Name of the schema among the resources of this library.
    public static final String SCHEMA = "/org/kontor/timetable/disruptions.schema.json";

    private DisruptionsJson() {}

    /// The document, on one line.
    public static String write(List<Disruption> disruptions) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("disruptions", disruptions.stream().map(d -> Kinds.write((Record) d)).toList());
        return JsonWriter.write(members);
    }

    /// Reads a file.
    ///
    /// @throws BadInput if it is no such document; the message names the path in it
    public static List<Disruption> read(Path file) throws IOException {
        return parse(TextFile.read(file));
    }

    /// Reads the contents of a file. Whether the ids exist is for the repairer to say.
    ///
    /// @throws BadInput if it is no such document; the message names the path in it
    public static List<Disruption> parse(String json) throws BadInput {
        return JsonNode.of(json)
                .only("$schema", "disruptions")
                .member("disruptions")
                .each(node -> Kinds.read(node, Disruption.class));
    }
}
