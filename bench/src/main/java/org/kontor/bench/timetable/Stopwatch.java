package org.kontor.bench.timetable;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Time on the wall and of the processors, of this process and of the programs that it ran.
final class Stopwatch {

    private static final Path OWN = Path.of("/proc/self/stat");

    /// Counted from the end of the program's name: time of ended children in user and system mode.
    private static final int CHILDREN = 13;

    private static final double TICKS = 100;

    private final long wall = System.nanoTime();
    private final double processors = processorTime();

    double wall() {
        return (System.nanoTime() - wall) / 1e9;
    }

    double processors() {
        return processorTime() - processors;
    }

    private static double processorTime() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getProcessCpuTime();
        return own / 1e9 + children();
    }

    private static double children() {
        try {
            if (!Files.exists(OWN)) {
                return 0;
            }
            String line = Files.readString(OWN);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[CHILDREN]) + Long.parseLong(fields[CHILDREN + 1]))
                    / TICKS;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
