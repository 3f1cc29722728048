package org.kontor.timetable.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Constraints of the form "the weights of the true literals sum up to at most the bound", kept by
/// counting. Literals stand by falling weight, so that those which no longer fit come first.
final class Linears {

    private int[][] literals = new int[64][];
    private int[][] weights = new int[64][];
    private int[] bound = new int[64];
    private int[] slack = new int[64];

    /// Of each constraint, its greatest weight.
    private int[] heaviest = new int[64];

    private int count;

    /// Of each literal, the constraints it stands in and its weights there, in pairs.
    private final List<Ints> occurrences = new ArrayList<>();

    /// After counting a literal, its constraints in which some open literal may no longer fit.
    final Ints tight = new Ints();

    /// Makes room for the two literals of the next variable.
    void grow() {
        occurrences.add(new Ints());
        occurrences.add(new Ints());
    }

    /// Adds that the weights of the true literals sum up to at most so much.
    ///
    /// @param bounded not negative
    /// @return the number of the constraint
    int add(int[] unsorted, int[] unsortedWeights, int bounded) {
        if (count == slack.length) {
            literals = Arrays.copyOf(literals, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
            bound = Arrays.copyOf(bound, 2 * count);
            slack = Arrays.copyOf(slack, 2 * count);
            heaviest = Arrays.copyOf(heaviest, 2 * count);
        }
        Integer[] order = new Integer[unsorted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> unsortedWeights[j] - unsortedWeights[i]);
        int[] sorted = new int[order.length];
        int[] sortedWeights = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = unsorted[order[i]];
            sortedWeights[i] = unsortedWeights[order[i]];
            Ints list = occurrences.get(sorted[i]);
            list.add(count);
            list.add(sortedWeights[i]);
        }
        literals[count] = sorted;
        weights[count] = sortedWeights;
        bound[count] = bounded;
        slack[count] = bounded;
        heaviest[count] = sortedWeights[0];
        return count++;
    }

    int[] literals(int constraint) {
        return literals[constraint];
    }

    int[] weights(int constraint) {
        return weights[constraint];
    }

    int bound(int constraint) {
        return bound[constraint];
    }

    /// What the literals that are not counted yet may still weigh; negative when broken.
    int slack(int constraint) {
        return slack[constraint];
    }

    /// Counts a literal that became true, in all its constraints.
    ///
    /// @return a constraint that is broken now, or −1
    int count(int literal) {
        Ints list = occurrences.get(literal);
        int broken = -1;
        tight.clear();
        for (int i = 0; i < list.size; i += 2) {
            int constraint = list.values[i];
            int left = slack[constraint] - list.values[i + 1];
            slack[constraint] = left;
            if (left < heaviest[constraint]) {
                if (left < 0) {
                    broken = constraint;
                }
                tight.add(constraint);
            }
        }
        return broken;
    }

    /// Counts back a literal that is no longer true.
    void uncount(int literal) {
        Ints list = occurrences.get(literal);
        for (int i = 0; i < list.size; i += 2) {
            slack[list.values[i]] += list.values[i + 1];
        }
    }
}
