package org.kontor.timetable.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SatTest {

    /// Weights of literals with a bound from above; a clause is one for the opposites.
    private record Rule(int[] literals, int[] weights, int bound) {

        boolean holds(int assignment) {
            int sum = 0;
            for (int i = 0; i < literals.length; i++) {
                boolean value = (assignment >> (literals[i] >> 1) & 1) == 1;
                sum += value == ((literals[i] & 1) == 0) ? weights[i] : 0;
            }
            return sum <= bound;
        }
    }

    @Test
    void agreesWithTryingAllAssignments() {
        Random random = new Random(11);
        int models = 0;
        for (int round = 0; round < 4000; round++) {
            int variables = 3 + random.nextInt(8);
            List<Rule> rules = new ArrayList<>();
            Sat sat = new Sat();
            for (int v = 0; v < variables; v++) {
                sat.variable();
            }
            int count = variables + random.nextInt(4 * variables);
            for (int i = 0; i < count; i++) {
                Rule rule = rule(variables, random);
                rules.add(rule);
                add(sat, rule, random);
            }
            boolean satisfiable = false;
            for (int all = 0; all < 1 << variables && !satisfiable; all++) {
                int assignment = all;
                satisfiable = rules.stream().allMatch(rule -> rule.holds(assignment));
            }
            Sat.Answer answer = sat.solve(100_000, () -> false);
            assertThat(answer)
                    .as("round %d", round)
                    .isEqualTo(satisfiable ? Sat.Answer.MODEL : Sat.Answer.NONE_EXISTS);
            if (satisfiable) {
                models++;
                int found = 0;
                for (int v = 0; v < variables; v++) {
                    found |= sat.isTrue(v) ? 1 << v : 0;
                }
                int assignment = found;
                assertThat(rules).allMatch(rule -> rule.holds(assignment));
            }
        }
        assertThat(models).isBetween(500, 3500);
    }

    private static Rule rule(int variables, Random random) {
        int length = 1 + random.nextInt(Math.min(5, variables));
        List<Integer> chosen = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            chosen.add(v);
        }
        java.util.Collections.shuffle(chosen, random);
        int[] literals = new int[length];
        int[] weights = new int[length];
        boolean clause = random.nextInt(3) > 0;
        int total = 0;
        for (int i = 0; i < length; i++) {
            literals[i] = 2 * chosen.get(i) + random.nextInt(2);
            weights[i] = clause ? 1 : 1 + random.nextInt(4);
            total += weights[i];
        }
        return new Rule(literals, weights, clause ? length - 1 : random.nextInt(total + 1));
    }

    private static void add(Sat sat, Rule rule, Random random) {
        boolean clause = rule.bound() == rule.literals().length - 1;
        for (int weight : rule.weights()) {
            clause &= weight == 1;
        }
        if (clause && random.nextBoolean()) {
            int[] opposites = new int[rule.literals().length];
            for (int i = 0; i < opposites.length; i++) {
                opposites[i] = rule.literals()[i] ^ 1;
            }
            sat.addClause(opposites);
        } else {
            sat.addAtMost(rule.literals(), rule.weights(), rule.bound());
        }
    }

    /// More pigeons than holes: many conflicts, restarts, reductions and shorter clauses.
    @Test
    void refutesPigeons() {
        Sat sat = pigeons(8, 7);
        int portions = 0;
        while (sat.solve(1000, () -> false) == Sat.Answer.OPEN) {
            portions++;
        }
        assertThat(sat.solve(1, () -> false)).isEqualTo(Sat.Answer.NONE_EXISTS);
        assertThat(portions).isPositive();
    }

    /// Each goes on where the others left off, and hears what they learned.
    @Test
    void severalBesideEachOtherComeToTheSameAnswer() {
        assertThat(together(8, 7)).containsOnly(Sat.Answer.NONE_EXISTS);
        assertThat(together(12, 12))
                .contains(Sat.Answer.MODEL)
                .doesNotContain(Sat.Answer.NONE_EXISTS);
    }

    private static List<Sat.Answer> together(int pigeons, int holes) {
        Exchange exchange = new Exchange(Question.VALID);
        List<Sat> all = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Sat sat = pigeons(pigeons, holes);
            sat.join(exchange.member(number));
            all.add(sat);
        }
        List<Sat.Answer> answers = List.of();
        while (answers.stream().allMatch(Sat.Answer.OPEN::equals)) {
            answers = all.stream().map(sat -> sat.solve(100, () -> false)).toList();
        }
        return answers.stream().filter(answer -> answer != Sat.Answer.OPEN).toList();
    }

    private static Sat pigeons(int pigeons, int holes) {
        Sat sat = new Sat();
        int[][] sits = new int[pigeons][holes];
        for (int[] pigeon : sits) {
            for (int hole = 0; hole < holes; hole++) {
                pigeon[hole] = 2 * sat.variable();
            }
            sat.addClause(pigeon);
        }
        for (int hole = 0; hole < holes; hole++) {
            for (int one = 0; one < pigeons; one++) {
                for (int other = 0; other < one; other++) {
                    sat.addClause(sits[one][hole] ^ 1, sits[other][hole] ^ 1);
                }
            }
        }
        return sat;
    }
}
