package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;
import org.kontor.timetable.formats.MaxSatModel;

/// Turns what a MaxSAT program said back into an answer.
final class Decode {

    static final Set<String> OPTIONS = Set.of("--fairness");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    Decode(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException, BadArguments {
        List<Path> files = arguments.files("FILE.dzn", "MODEL");
        PublishedInstance instance = PublishedInstance.read(files.get(0), arguments);
        Path file = files.get(1);
        MaxSatModel model = Arguments.reading(file, () -> MaxSatModel.read(file));
        Answer answer =
                Arguments.reading(file, () -> model.answer(instance.name(), instance.problem()));
        out.println(answer.toJson());
        List<String> wrong = new ArrayList<>(instance.judge(answer).wrong());
        if (answer.breaks().isPresent()
                && model.cost().isPresent()
                && !model.cost().equals(answer.breaks())) {
            wrong.add(
                    "the cost %d is not the number of breaks"
                            .formatted(model.cost().orElseThrow()));
        }
        wrong.forEach(err::println);
        if (!wrong.isEmpty()) {
            return Main.BROKEN;
        }
        return answer.status() == Status.UNKNOWN ? Main.NO_ANSWER : Main.OK;
    }
}
