package org.kontor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Finds the schemas for tests that [conform to][ConformsTo] one, and notes those that have none.
final class PublishedSchemas implements ExecutionCondition, ParameterResolver {
    static final String FOLDER = "kontor.schemas";
    static final String NOTES = "kontor.schemas.notes";
    private static final String VARIABLE = "KONTOR_SCHEMAS";

    /// @throws IllegalStateException where the folder is named but lacks the schema, so that a test
    ///     is never left out by a slip of the name
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Path> folder = folder(context);
        if (folder.isEmpty()) {
            note(context);
            return ConditionEvaluationResult.disabled(VARIABLE + " names no folder of schemas");
        }
        Path schema = folder.get().resolve(name(context));
        if (Files.notExists(schema)) {
            throw new IllegalStateException(
                    "%s names a folder without %s".formatted(VARIABLE, schema));
        }
        return ConditionEvaluationResult.enabled("against " + schema);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Path.class
                && parameter.getParameter().getAnnotations().length == 0;
    }

    @Override
    public Path resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return folder(context).orElseThrow().resolve(name(context));
    }

    private static Optional<Path> folder(ExtensionContext context) {
        return context.getConfigurationParameter(FOLDER)
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(ConformsTo.class).value();
    }

    private static void note(ExtensionContext context) {
        Path notes =
                Path.of(
                        context.getConfigurationParameter(NOTES)
                                .orElse("target/without-schema.txt"));
        String line =
                "%s.%s: %s"
                        .formatted(
                                context.getRequiredTestClass().getSimpleName(),
                                context.getRequiredTestMethod().getName(),
                                name(context));
        try {
            Files.write(notes, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
