package org.kontor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// The facts of the machine that figures depend on.
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /// As in "2 × Xeon, 16 GiB, Linux 6.1, Java 25, 23 November 2026; load before it began 0.4".
    public static String facts(double loadBefore) throws IOException {
        return "%d × %s, %d GiB, %s %s, Java %s, %s; load average before it began %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        line(PROCESSORS, "model name", System.getProperty("os.arch", "")),
                        gibibytes(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        loadBefore);
    }

    /// The load average of the last minute.
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long gibibytes() throws IOException {
        String kilobytes = line(MEMORY, "MemTotal", "0").replaceAll("\\D", "");
        return Math.round(Long.parseLong(kilobytes) / 1048576.0);
    }

    private static String line(Path file, String name, String otherwise) throws IOException {
        if (!Files.exists(file)) {
            return otherwise;
        }
        return Files.readAllLines(file).stream()
                .filter(
                        line ->
                                line.toLowerCase(Locale.ROOT)
                                        .startsWith(name.toLowerCase(Locale.ROOT)))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }
}
