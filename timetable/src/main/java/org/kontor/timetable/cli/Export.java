package org.kontor.timetable.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.kontor.timetable.formats.Wcnf;

/// Writes an instance in another form.
final class Export {

    static final Set<String> OPTIONS = Set.of("--fairness");
    static final Set<String> FLAGS = Set.of("--wcnf");

    private final Arguments arguments;
    private final PrintStream out;

    Export(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    int run() throws IOException, BadArguments {
        if (!arguments.flags().contains("--wcnf")) {
            throw new BadArguments("say the form: --wcnf");
        }
        Path file = arguments.files("FILE.dzn").getFirst();
        PublishedInstance instance = PublishedInstance.read(file, arguments);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Wcnf.write(instance.problem(), writer);
        writer.flush();
        return Main.OK;
    }
}
