package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class PublishedSchemasTest {
    @TempDir Path folder;
    private Path notes;

    @BeforeEach
    void choose() {
        notes = folder.resolve("notes.txt");
    }

    @Test
    void withoutAFolderTheTestIsLeftOutAndNoted() throws IOException {
        TestExecutionSummary summary = run("");
        assertThat(summary.getTestsSkippedCount()).isEqualTo(1);
        assertThat(summary.getTestsStartedCount()).isZero();
        assertThat(notes).hasContent("Sample.isWellFormed: letter.xsd");
    }

    @Test
    void theTestGetsTheSchemaItNames() throws IOException {
        Files.writeString(folder.resolve("letter.xsd"), "<schema/>");
        TestExecutionSummary summary = run(folder.toString());
        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(notes).doesNotExist();
    }

    @Test
    void aFolderWithoutTheSchemaFailsTheTest() {
        TestExecutionSummary summary = run(folder.toString());
        assertThat(summary.getFailures())
                .singleElement()
                .satisfies(
                        failure ->
                                assertThat(failure.getException())
                                        .hasRootCauseMessage(
                                                "KONTOR_SCHEMAS names a folder without "
                                                        + folder.resolve("letter.xsd")));
        assertThat(notes).doesNotExist();
    }

    private TestExecutionSummary run(String schemas) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Sample.class))
                        .configurationParameter(PublishedSchemas.FOLDER, schemas)
                        .configurationParameter(PublishedSchemas.NOTES, notes.toString())
                        .build();
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    /// Run by the tests above alone: Maven takes no class of such a name for a test.
    static final class Sample {
        @ConformsTo("letter.xsd")
        void isWellFormed(Path schema) throws IOException {
            assertThat(schema).hasContent("<schema/>");
        }
    }
}
