package org.kontor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks into a packed file before anything trusts it: what it unpacks to is counted, not kept.
final class PackedFile {
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;
    private static final long UNSUSPICIOUS = 10L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final int MOST_ENTRIES = 2_000;

    private PackedFile() {}

    /// @throws UnreadableSheet where it would unpack to more than a table can be, or is no workbook
    static void check(byte[] bytes) {
        long unpacked = 0;
        int entries = 0;
        boolean workbook = false;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableSheet("zip-bomb");
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED
                                || (unpacked > UNSUSPICIOUS
                                        && unpacked > (long) HIGHEST_RATIO * bytes.length)) {
                            throw new UnreadableSheet("zip-bomb");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw new UnreadableSheet("broken-workbook");
        }
        if (!workbook) {
            throw new UnreadableSheet("not-a-workbook");
        }
    }
}
