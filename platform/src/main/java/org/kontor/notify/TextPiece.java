package org.kontor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a plain text: words, or a web address that a page can make a link of.
public record TextPiece(String text, boolean isAddress) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    static List<TextPiece> of(String text) {
        var pieces = new ArrayList<TextPiece>();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            add(pieces, text.substring(from, address.start()), false);
            add(pieces, address.group(), true);
            from = address.end();
        }
        add(pieces, text.substring(from), false);
        return List.copyOf(pieces);
    }

    private static void add(List<TextPiece> pieces, String text, boolean isAddress) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, isAddress));
        }
    }
}
