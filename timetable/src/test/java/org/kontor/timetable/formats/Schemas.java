package org.kontor.timetable.formats;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The published schemas, applied by a validator that knows nothing of our readers.
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemas(
                                    Map.of(
                                            "urn:kontor:timetable:problem",
                                            resource(ProblemJson.SCHEMA),
                                            "urn:kontor:timetable:result",
                                            resource(ResultJson.SCHEMA),
                                            "urn:kontor:timetable:explanation",
                                            resource(ExplanationJson.SCHEMA),
                                            "urn:kontor:timetable:disruptions",
                                            resource(DisruptionsJson.SCHEMA),
                                            "urn:kontor:timetable:repair",
                                            resource(RepairJson.SCHEMA),
                                            "urn:kontor:timetable:forecast",
                                            resource(ForecastJson.SCHEMA))));

    static final Schema PROBLEM = schema("urn:kontor:timetable:problem");
    static final Schema RESULT = schema("urn:kontor:timetable:result");

    static final Schema EXPLANATION = schema("urn:kontor:timetable:explanation");

    static final Schema DISRUPTIONS = schema("urn:kontor:timetable:disruptions");
    static final Schema REPAIR = schema("urn:kontor:timetable:repair");
    static final Schema FORECAST = schema("urn:kontor:timetable:forecast");

    private Schemas() {}

    /// What is wrong with the document.
    static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static Schema schema(String id) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(id));
        schema.initializeValidators();
        return schema;
    }

    private static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(ProblemJson.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
