package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Status;

/// What a MaxSAT program printed for the clauses of [Wcnf]: lines that begin with `s` (status), `o`
/// (cost) and `v` (values, as signs 0 and 1 or as literals).
///
/// @param status what the program claims
/// @param cost the last cost that it printed
/// @param values variables that are true
public record MaxSatModel(Status status, Optional<Integer> cost, Optional<BitSet> values) {

    private static final int MOST_VARIABLES = 100_000_000;

    /// Reads a file.
    ///
    /// @throws BadInput if it is no such output
    public static MaxSatModel read(Path file) throws IOException {
        return parse(TextFile.read(file));
    }

    /// Reads the contents of a file.
    ///
    /// @throws BadInput if it is no such output
    public static MaxSatModel parse(String text) throws BadInput {
        Optional<String> claim = Optional.empty();
        Optional<Integer> cost = Optional.empty();
        List<String> values = new ArrayList<>();
        int valueLine = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String rest = line.length() < 2 ? "" : line.substring(2).strip();
            switch (line.isEmpty() ? 'c' : line.charAt(0)) {
                case 'c' -> {}
                case 's' -> claim = Optional.of(rest);
                case 'o' -> cost = Optional.of(number(number, rest));
                case 'v' -> {
                    valueLine = number;
                    values.addAll(List.of(rest.split("\\s+")));
                }
                default -> throw new BadInput(number, "a line begins with c, s, o or v");
            }
        }
        Status status = status(claim, number, valueLine > 0);
        return new MaxSatModel(
                status,
                cost,
                valueLine > 0 ? Optional.of(values(valueLine, values)) : Optional.empty());
    }

    /// The timetable of the values as an answer, its breaks counted by the checker.
    ///
    /// @param instance name of the instance
    /// @param problem whose clauses these are values for
    /// @throws BadInput if a meeting is in several slots
    public Answer answer(String instance, Problem problem) throws BadInput {
        int slots = problem.slots().size();
        List<Integer> chosen = new ArrayList<>();
        for (int m = 0; m < problem.meetings().size() && found(status); m++) {
            int before = m * slots;
            List<Integer> here =
                    values.orElseGet(BitSet::new).get(before + 1, before + 1 + slots).stream()
                            .map(s -> s + 1)
                            .boxed()
                            .toList();
            if (here.size() > 1) {
                throw BadInput.at("values", "meeting %d is in the slots %s".formatted(m + 1, here));
            }
            chosen.add(here.isEmpty() ? 0 : here.getFirst());
        }
        Answer answer = new Answer(instance, status, Optional.empty(), Optional.empty(), 0, chosen);
        if (!found(status)) {
            return answer;
        }
        int breaks = Checker.check(problem, answer.timetable(problem)).score().breaks();
        int bound = status == Status.OPTIMAL ? breaks : 0;
        return new Answer(instance, status, Optional.of(breaks), Optional.of(bound), 0, chosen);
    }

    private static boolean found(Status status) {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }

    private static Status status(Optional<String> claim, int line, boolean valued) throws BadInput {
        Status status =
                switch (claim.orElse("SATISFIABLE")) {
                    case "OPTIMUM FOUND" -> Status.OPTIMAL;
                    case "SATISFIABLE" -> Status.FEASIBLE;
                    case "UNSATISFIABLE" -> Status.INFEASIBLE;
                    case "UNKNOWN" -> Status.UNKNOWN;
                    default ->
                            throw new BadInput(line, "the status " + claim.orElse("") + " is none");
                };
        if (found(status) && !valued) {
            throw new BadInput(Math.max(1, line), "the values are missing: a line with v");
        }
        return status;
    }

    private static BitSet values(int line, List<String> words) throws BadInput {
        BitSet values = new BitSet();
        String all = String.join("", words);
        if (all.matches("[01]*")) {
            for (int i = 0; i < all.length(); i++) {
                values.set(i + 1, all.charAt(i) == '1');
            }
            return values;
        }
        for (String word : words) {
            int literal = number(line, word);
            if (literal > MOST_VARIABLES) {
                throw new BadInput(line, "the variable " + literal + " is too large");
            }
            if (literal > 0) {
                values.set(literal);
            }
        }
        return values;
    }

    private static int number(int line, String word) throws BadInput {
        if (!word.matches("-?[0-9]{1,9}")) {
            throw new BadInput(line, "expected a number but found '" + word + "'");
        }
        return Integer.parseInt(word);
    }
}
