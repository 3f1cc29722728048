package org.kontor.matchmaking.affinity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parties as at a large event, the same for the same seed: some fields, words and countries are
/// many parties', most are few's.
final class MadeUpParties {
    private static final List<String> KINDS =
            List.of("CLUSTER", "COMPANY", "RESEARCH", "NETWORK", "PUBLIC_BODY");
    private static final List<String> MATTERS =
            List.of("BUSINESS", "TECHNOLOGY", "R_AND_D", "PROJECT_PARTNER");
    private static final int SECTIONS = 12;
    private static final int DIVISIONS = 6;
    private static final int GROUPS = 5;

    private final Random random;

    MadeUpParties(long seed) {
        random = new Random(seed);
    }

    static CodeTree tree() {
        Map<String, String> codes = new HashMap<>();
        for (int section = 0; section < SECTIONS; section++) {
            codes.put("" + section, "");
            for (int division = 0; division < DIVISIONS; division++) {
                codes.put(section + "." + division, "" + section);
                for (int group = 0; group < GROUPS; group++) {
                    codes.put(
                            "%d.%d.%d".formatted(section, division, group),
                            section + "." + division);
                }
            }
        }
        return CodeTree.of(List.of(codes));
    }

    List<Party> make(int count) {
        return IntStream.range(0, count).mapToObj(number -> party(number)).toList();
    }

    Party party(int number) {
        String tag = tag();
        return new Party(
                new UUID(0, number),
                KINDS.get(few(KINDS.size())),
                "C" + few(30),
                0,
                Stream.concat(Stream.of(tag), Stream.of(tag()).filter(more -> half())).toList(),
                words(tag, 30),
                Set.of("en", "L" + few(20)),
                List.of(opening(tag), opening(tag())),
                List.of(opening(half() ? tag : tag())),
                new Sought(
                        half() ? Set.of() : Set.of(KINDS.get(few(KINDS.size()))),
                        half() ? Set.of() : new HashSet<>(List.of("C" + few(30), "C" + few(30)))),
                Past.NONE);
    }

    private Opening opening(String tag) {
        return new Opening(
                new UUID(1, random.nextLong()),
                MATTERS.get(few(MATTERS.size())),
                List.of(tag),
                words(tag, 10));
    }

    private String tag() {
        return "%d.%d.%d".formatted(few(SECTIONS), few(DIVISIONS), random.nextInt(GROUPS));
    }

    private List<String> words(String tag, int count) {
        String field = tag.substring(0, tag.lastIndexOf('.'));
        var words = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            words.add(random.nextInt(3) == 0 ? field + "-" + few(60) : "word" + few(4000));
        }
        return List.copyOf(words);
    }

    /// The smaller numbers far more often.
    private int few(int below) {
        return (int) (below * Math.pow(random.nextDouble(), 2.5));
    }

    private boolean half() {
        return random.nextBoolean();
    }
}
