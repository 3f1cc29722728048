package org.kontor.timetable.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads JSON into maps, lists, strings, numbers ([Double]), booleans and [#NULL].
final class Json {

    /// What `null` is read as.
    static final Object NULL = new Object();

    private static final int DEEPEST = 100;
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /// @throws BadInput if the text is not one JSON value
    static Object read(String text) throws BadInput {
        Json json = new Json(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.problem("nothing may follow the value");
        }
        return value;
    }

    private Object value() throws BadInput {
        blanks();
        char first = peek();
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() throws BadInput {
        enter();
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        blanks();
        while (peek() != '}') {
            blanks();
            if (peek() != '"') {
                throw problem("a name in quotes is expected");
            }
            String name = string();
            blanks();
            expect(':');
            if (members.put(name, value()) != null) {
                throw problem("the name \"" + name + "\" stands twice");
            }
            blanks();
            if (peek() != '}') {
                expect(',');
                blanks();
                if (peek() == '}') {
                    throw problem("a name in quotes is expected");
                }
            }
        }
        at++;
        depth--;
        return members;
    }

    private List<Object> array() throws BadInput {
        enter();
        List<Object> items = new ArrayList<>();
        at++;
        blanks();
        while (peek() != ']') {
            items.add(value());
            blanks();
            if (peek() != ']') {
                expect(',');
                blanks();
                if (peek() == ']') {
                    throw problem("a value is expected");
                }
            }
        }
        at++;
        depth--;
        return items;
    }

    private void enter() throws BadInput {
        if (++depth > DEEPEST) {
            throw problem("nested too deeply");
        }
    }

    private String string() throws BadInput {
        StringBuilder string = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw problem("a string may not hold a line break or control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws BadInput {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw problem("'\\" + c + "' is no escape");
        };
    }

    private char unicode() throws BadInput {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
            throw problem("'\\u' needs four hexadecimal digits");
        }
        char c = (char) Integer.parseInt(text.substring(at, end), 16);
        at = end;
        return c;
    }

    private Object literal(String word, Object value) throws BadInput {
        if (!text.startsWith(word, at)) {
            throw problem("a value is expected");
        }
        at += word.length();
        return value;
    }

    private Double number() throws BadInput {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!NUMBER.matcher(number).matches()) {
            throw problem("a value is expected");
        }
        return Double.valueOf(number);
    }

    private void expect(char c) throws BadInput {
        if (peek() != c) {
            throw problem("'" + c + "' is expected");
        }
        at++;
    }

    private char peek() throws BadInput {
        if (at >= text.length()) {
            throw problem("the text ends too early");
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private BadInput problem(String reason) {
        int end = Math.min(at, text.length());
        long breaks = text.substring(0, end).chars().filter(c -> c == '\n').count();
        return new BadInput((int) breaks + 1, reason);
    }
}
