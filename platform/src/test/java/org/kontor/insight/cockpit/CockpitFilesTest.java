package org.kontor.insight.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.documents.Sheet;
import org.kontor.documents.SheetReader;

@KontorTest
class CockpitFilesTest extends CockpitFixture {

    @Test
    void everyTableComesAsXlsxAndCsv() throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            assertThat(rows("/meetings." + format + "?of=ASKED", format))
                    .containsExactly(
                            "Cluster A, Cluster B, accepted, without a slot",
                            "Cluster A, Cluster C, waits for an answer",
                            "Cluster D, Cluster B, declined");
        }
        for (String table :
                List.of("funnel", "organisations", "people", "load", "matrix", "meetings")) {
            for (String format : List.of("csv", "xlsx")) {
                assertThat(download("/" + table + "." + format)).isNotEmpty();
            }
        }
        assertThat(SheetReader.read(new ByteArrayInputStream(download(".xlsx")), "all.xlsx").rows())
                .hasSize(Stage.values().length);
    }

    private List<String> rows(String file, String format) throws Exception {
        Sheet sheet = SheetReader.read(new ByteArrayInputStream(download(file)), "rows." + format);
        return sheet.rows().stream()
                .map(
                        row ->
                                String.join(
                                        ", ",
                                        row.text("Who asked"),
                                        row.text("Who was asked"),
                                        row.text("Where it stands")))
                .toList();
    }

    private byte[] download(String file) throws Exception {
        return browser.perform(get(path + file).with(As.person(organiser)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
