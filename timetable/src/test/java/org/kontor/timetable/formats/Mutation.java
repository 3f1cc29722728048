package org.kontor.timetable.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Spoils files in the ways in which they get spoilt, and in some in which they do not.
public final class Mutation {

    /// A name, a number, a string or a sign of either format.
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*+\"|[A-Za-z_]\\w*|-?\\d[\\d.eE+-]*|\\.\\.|\\S");

    private static final List<String> STRANGE =
            List.of(
                    "99999999999999999999",
                    "-1",
                    "0",
                    "2147483648",
                    "1e308",
                    "1e999",
                    "0.5",
                    "1..999999999",
                    "null",
                    "true",
                    "\"\"",
                    "\"\\ud800\"",
                    "[]",
                    "{}",
                    "[[1]]",
                    "{\"a\":{}}",
                    "[".repeat(5_000),
                    "{\"a\":".repeat(5_000),
                    "{".repeat(5_000),
                    "%",
                    "\u0000",
                    "\uFFFF");

    private final Random random;

    public Mutation(long seed) {
        random = new Random(seed);
    }

    /// One way of damage at least; half of them leave the text in its form.
    public byte[] of(String good) {
        byte[] bad = good.getBytes(StandardCharsets.UTF_8);
        do {
            bad =
                    switch (random.nextInt(6)) {
                        case 0 -> bytes(bad);
                        case 1, 2 -> tokens(bad, false);
                        default -> tokens(bad, true);
                    };
        } while (random.nextInt(3) == 0);
        return bad;
    }

    private byte[] bytes(byte[] good) {
        if (good.length == 0) {
            return good;
        }
        int at = random.nextInt(good.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(good, at);
            case 1 -> Arrays.copyOfRange(good, at, good.length);
            case 2 -> {
                byte[] twice = Arrays.copyOf(good, 2 * good.length);
                System.arraycopy(good, 0, twice, good.length, good.length);
                yield twice;
            }
            default -> {
                byte[] changed = good.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
        };
    }

    /// Replaces a token: by one that has its form, or by nothing, itself twice, another, or
    /// something strange.
    private byte[] tokens(byte[] good, boolean alike) {
        String text = new String(good, StandardCharsets.UTF_8);
        List<MatchResult> found =
                TOKEN.matcher(text)
                        .results()
                        .filter(token -> !alike || form(token.group()) != '.')
                        .toList();
        if (found.isEmpty()) {
            return good;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        String token = one.group();
        String instead = alike ? alike(token, found) : unlike(token, found);
        return (text.substring(0, one.start()) + instead + text.substring(one.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String alike(String token, List<MatchResult> found) {
        if (form(token) == '1' && random.nextBoolean()) {
            return Integer.toString(random.nextInt(10));
        }
        List<String> others =
                found.stream()
                        .map(MatchResult::group)
                        .filter(other -> form(other) == form(token))
                        .toList();
        return others.get(random.nextInt(others.size()));
    }

    private String unlike(String token, List<MatchResult> found) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> token + " " + token;
            case 2 -> found.get(random.nextInt(found.size())).group();
            default -> STRANGE.get(random.nextInt(STRANGE.size()));
        };
    }

    /// A string, a number, a word or a sign.
    private static char form(String token) {
        char first = token.charAt(0);
        if (first == '"') {
            return '"';
        }
        if (Character.isDigit(first) || (first == '-' && token.length() > 1)) {
            return '1';
        }
        return Character.isLetter(first) ? 'a' : '.';
    }
}
