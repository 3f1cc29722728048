package org.kontor.documents;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Text as shapes, in a font of [Fonts]. The JDK's own text needs fonts on the machine even to draw
/// with others.
final class Typeface {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    /// @param file such as `DejaVuSans.ttf`
    Typeface(String file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.bytes(file)));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// How wide a text is, in the same unit as the size.
    synchronized double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /// The outline of a text that begins at the origin, with the y axis pointing down.
    synchronized Shape outline(String text, double size) {
        var outline = new Path2D.Double();
        double at = 0;
        for (int point : text.codePoints().toArray()) {
            var placed = new AffineTransform(size, 0, 0, -size, at * size, 0);
            placed.scale(1 / unitsPerEm, 1 / unitsPerEm);
            glyph(point)
                    .forEach(path -> outline.append(placed.createTransformedShape(path), false));
            at += advance(point);
        }
        return outline;
    }

    /// Lines of words that are no wider than this; a word that is, is cut.
    List<String> wrap(String text, double size, double widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= widest) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > widest) {
                int end = fitting(line, size, widest);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /// How much of a word fits, at least one character.
    private int fitting(String word, double size, double widest) {
        int end = word.offsetByCodePoints(0, 1);
        while (width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= widest) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private double advance(int point) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(point)) / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The outline in the font's own units; a space has none.
    private List<Shape> glyph(int point) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(point));
            return glyph == null ? List.of() : List.of(glyph.getPath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
