package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Checks one answer against its instance.
final class Check {

    static final Set<String> OPTIONS = Set.of("--fairness");

    private final Arguments arguments;
    private final PrintStream out;

    Check(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    int run() throws IOException, BadArguments {
        List<Path> files = arguments.files("FILE.dzn or FILE.json", "RESULT.json");
        Instance instance = Instance.read(files.get(0), arguments);
        Instance.Judgement judgement = instance.judge(files.get(1));
        if (judgement.wrong().isEmpty()) {
            out.println(judgement.summary());
            return Main.OK;
        }
        judgement.wrong().forEach(out::println);
        return Main.BROKEN;
    }
}
