package org.kontor.timetable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The command line: `solve`, `check` and what goes with them.
public final class Main {

    static final int OK = 0;
    static final int BROKEN = 1;
    static final int BAD_INPUT = 2;
    static final int NO_ANSWER = 3;

    private static final String HELP =
            """
            kontor timetable solve FILE [options]     finds the best timetable and proves it
              FILE.json       a problem of any kind; its form: kontor timetable schema problem
              FILE.dzn        an instance of the published problem, in MiniZinc data
              --fairness N    FILE.dzn only: how much breaks of two participants may differ (2)
              --limit N       seconds, after which the best found is the answer (60)
              --threads N     threads to use (2)
              --seed N        of the random choices (1)
            Progress goes to standard error. One JSON object on one line goes to standard output.
              For FILE.json it is a whole result; its form: kontor timetable schema result
              For FILE.dzn it is
              {"instance","status","breaks","bound","seconds","slots":[slot of each meeting, from 1]}
            The exit code is 0 for OPTIMAL, FEASIBLE and INFEASIBLE, 3 for UNKNOWN, 2 for bad input.

            kontor timetable check FILE RESULT.json [--fairness N]
              says what is wrong with the answer of solve. The exit code is 0 if nothing is,
              1 if something is, 2 for bad input.

            kontor timetable explain FILE RESULT.json [--fairness N] [--limit N]
              prints why each meeting is left out, why each delegate has breaks, or why there is no
              timetable: smallest sets of causes, and the single change that helps most, found
              within so many seconds (10); its form: kontor timetable schema explanation
              The exit code is 0, 1 if the timetable breaks a rule, 2 for bad input.

            kontor timetable repair FILE.json RESULT.json DISRUPTIONS.json [--limit N]
              mends the timetable of the result after something went wrong, with the fewest meetings
              moved, within so many milliseconds (200); its form: kontor timetable schema repair
              The exit code is 0, 1 if the timetable breaks a rule, 2 for bad input.

            kontor timetable forecast [--participants N] [--delegates N] [--wishes N]
                  [--favourites N] [--acceptance N] [--busy N] [--tables N] [--slots N]
                  [--events N] [--seed N] [--limit N]
              says how many meetings fit into an event for which there are no wishes yet, what is
              too scarce, and how many tables and slots are enough, within so many seconds (30):
              each of the participants (100) comes with so many delegates (1) and asks for so many
              meetings (8), half of them with so many percent of the participants (33), of which so
              many percent are accepted (50), at so many tables (30) in so many slots (16), of which
              a delegate is busy in so many percent (0). So many events are drawn (5), from the
              seed (1) on.
              Its form: kontor timetable schema forecast

            kontor timetable export --wcnf FILE.dzn [--fairness N]
              prints the instance as weighted clauses for a MaxSAT program (format of the MaxSAT
              Evaluation since 2022); the cost of a model is the number of breaks.

            kontor timetable decode FILE.dzn MODEL [--fairness N]
              reads what the program printed (its lines s, o and v), checks the timetable in it, and
              prints it as solve does. The exit code is 0, 1 if it is wrong, 3 for UNKNOWN, 2 for
              bad input.

            kontor timetable schema problem|result|explanation|disruptions|repair|forecast
              prints the JSON Schema (draft 2020-12) of a file or of what a command prints.
            """;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /// Runs one command and says its exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.equals(List.of("help"))) {
            out.print(HELP);
            return OK;
        }
        try {
            if (arguments.isEmpty()) {
                throw new BadArguments(
                        "say solve, check, explain, repair, forecast, export, decode or schema");
            }
            List<String> rest = arguments.subList(1, arguments.size());
            return switch (arguments.getFirst()) {
                case "solve" -> new Solve(Arguments.parse(rest, Solve.OPTIONS), out, err).run();
                case "check" -> new Check(Arguments.parse(rest, Check.OPTIONS), out).run();
                case "explain" ->
                        new Explain(Arguments.parse(rest, Explain.OPTIONS), out, err).run();
                case "repair" -> new Mend(Arguments.parse(rest, Mend.OPTIONS), out, err).run();
                case "forecast" -> new Foresee(Arguments.parse(rest, Foresee.OPTIONS), out).run();
                case "export" ->
                        new Export(Arguments.parse(rest, Export.OPTIONS, Export.FLAGS), out).run();
                case "decode" -> new Decode(Arguments.parse(rest, Decode.OPTIONS), out, err).run();
                case "schema" -> new PrintSchema(rest, out).run();
                default -> throw new BadArguments("there is no command " + arguments.getFirst());
            };
        } catch (BadArguments e) {
            err.println(e.getMessage() + "; try --help");
            return BAD_INPUT;
        } catch (java.io.IOException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (OutOfMemoryError e) {
            err.println("this needs more memory: say how much, as in JDK_JAVA_OPTIONS=-Xmx8g");
            return BAD_INPUT;
        }
    }
}
