package org.kontor.bench.timetable;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.kontor.timetable.formats.Answer;
import org.kontor.timetable.formats.MaxSatModel;
import org.kontor.timetable.formats.Wcnf;

/// UWrMaxSat on our export as weighted clauses; its model is decoded back and counted anew.
///
/// @param program where it stands
record UwrMaxSat(Path program) implements Contender {

    @Override
    public String name() {
        return "UWrMaxSat";
    }

    @Override
    public Answer solve(Instance instance, Duration limit, long seed) throws IOException {
        Path clauses = Files.createTempFile("bench", ".wcnf");
        try {
            try (Writer writer = Files.newBufferedWriter(clauses)) {
                Wcnf.write(instance.problem(), writer);
            }
            String printed =
                    Program.run(
                            List.of(program.toString(), "-m", "-v0", "-bm", clauses.toString()),
                            limit);
            return MaxSatModel.parse(printed).answer(instance.name(), instance.problem());
        } finally {
            Files.delete(clauses);
        }
    }
}
