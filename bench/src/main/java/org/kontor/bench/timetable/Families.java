package org.kontor.bench.timetable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.formats.Dzn;

/// The published instances, and more of their kind made from the originals.
final class Families {

    static final String ORIGINAL = "original";
    private static final int FAIRNESS = 2;
    private static final int[] OTHER_FAIRNESS = {0, 1, 3};

    private final Path directory;

    /// @param directory with a directory for each family
    Families(Path directory) {
        this.directory = directory;
    }

    /// Those of the directory.
    List<Instance> published() throws IOException {
        List<Instance> instances = new ArrayList<>();
        for (Path family : sorted(directory)) {
            if (Files.isDirectory(family)) {
                for (Path file : sorted(family)) {
                    String name = file.getFileName().toString().replace(".dzn", "");
                    instances.add(
                            new Instance(
                                    family.getFileName().toString(),
                                    name,
                                    FAIRNESS,
                                    Dzn.read(file, FAIRNESS),
                                    Optional.of(file)));
                }
            }
        }
        return instances;
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (var listed = Files.list(directory)) {
            return listed.sorted().toList();
        }
    }

    /// Others: more precedences, more fixed meetings, forbidden slots, other fairness.
    static List<Instance> made(List<Instance> originals) {
        List<Instance> made = new ArrayList<>();
        for (Instance original : originals) {
            Variants variants = new Variants(original);
            made.add(variants.precedences(30));
            made.add(variants.fixed(40));
            made.add(variants.forbidden(10));
            for (int fairness : OTHER_FAIRNESS) {
                made.add(variants.fairness(fairness));
            }
        }
        return made;
    }
}
