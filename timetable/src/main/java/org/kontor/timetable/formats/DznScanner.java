package org.kontor.timetable.formats;

/// Cuts MiniZinc data into words, numbers and signs, knowing the line of each.
final class DznScanner {

    /// Few characters can stand for many numbers; more than this are taken for a mistake.
    private static final long MOST_IN_RANGES = 1_000_000;

    private final String text;
    private long inRanges;
    private int at;
    private int line = 1;

    /// The current token: a word, a number, a sign, or empty at the end.
    private String token = "";

    private int tokenLine = 1;

    DznScanner(String text) throws BadInput {
        this.text = text;
        next();
    }

    String token() {
        return token;
    }

    int line() {
        return tokenLine;
    }

    boolean atEnd() {
        return token.isEmpty();
    }

    /// Goes on if the current token is this sign.
    boolean take(String sign) throws BadInput {
        if (!token.equals(sign)) {
            return false;
        }
        next();
        return true;
    }

    void expect(String sign) throws BadInput {
        if (!take(sign)) {
            throw problem("expected '" + sign + "' but found " + shown());
        }
    }

    String word() throws BadInput {
        if (atEnd() || !Character.isLetter(token.charAt(0))) {
            throw problem("expected a name but found " + shown());
        }
        String word = token;
        next();
        return word;
    }

    int number() throws BadInput {
        boolean negative = take("-");
        if (atEnd() || !isDigit(token.charAt(0))) {
            throw problem("expected a number but found " + shown());
        }
        if (token.length() > 9) {
            throw problem("the number " + token + " is too large");
        }
        int number = Integer.parseInt(token);
        next();
        return negative ? -number : number;
    }

    /// Counts the numbers that a range stands for.
    void spread(int line, int first, int last) throws BadInput {
        inRanges += Math.max(0, (long) last - first + 1);
        if (inRanges > MOST_IN_RANGES) {
            throw new BadInput(
                    line, "the range %d..%d stands for too many numbers".formatted(first, last));
        }
    }

    BadInput problem(String reason) {
        return new BadInput(tokenLine, reason);
    }

    private String shown() {
        return atEnd() ? "the end of the file" : "'" + token + "'";
    }

    private void next() throws BadInput {
        skipBlanks();
        if (at == text.length()) {
            token = "";
            return;
        }
        tokenLine = line;
        int start = at;
        char first = text.charAt(at++);
        if (Character.isLetter(first) || first == '_') {
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        } else if (isDigit(first)) {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        } else if (first == '.' && at < text.length() && text.charAt(at) == '.') {
            at++;
        } else if ("=;,-[]{}|".indexOf(first) < 0) {
            throw problem("did not expect the character '" + first + "'");
        }
        token = text.substring(start, at);
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                if (c == '\n') {
                    line++;
                }
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
