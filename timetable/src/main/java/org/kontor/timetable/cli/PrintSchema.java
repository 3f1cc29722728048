package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.kontor.timetable.formats.DisruptionsJson;
import org.kontor.timetable.formats.ExplanationJson;
import org.kontor.timetable.formats.ForecastJson;
import org.kontor.timetable.formats.ProblemJson;
import org.kontor.timetable.formats.RepairJson;
import org.kontor.timetable.formats.ResultJson;

/// Prints a schema.
final class PrintSchema {

    private final List<String> words;
    private final PrintStream out;

    PrintSchema(List<String> words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    int run() throws IOException, BadArguments {
        String resource =
                switch (String.join(" ", words)) {
                    case "problem" -> ProblemJson.SCHEMA;
                    case "result" -> ResultJson.SCHEMA;
                    case "explanation" -> ExplanationJson.SCHEMA;
                    case "forecast" -> ForecastJson.SCHEMA;
                    case "disruptions" -> DisruptionsJson.SCHEMA;
                    case "repair" -> RepairJson.SCHEMA;
                    default ->
                            throw new BadArguments(
                                    "say schema and problem, result, explanation, forecast,"
                                            + " disruptions or repair");
                };
        try (InputStream schema =
                Objects.requireNonNull(PrintSchema.class.getResourceAsStream(resource))) {
            out.write(schema.readAllBytes());
        }
        return Main.OK;
    }
}
