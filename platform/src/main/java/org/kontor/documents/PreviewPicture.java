package org.kontor.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/// The picture that messengers and networks show beside a link to a page (Open Graph): its title,
/// as large as it fits, and a line below.
public final class PreviewPicture {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int MARGIN = 80;
    private static final int TITLE_HEIGHT = 300;
    private static final int LARGEST = 76;
    private static final int SMALLEST = 32;
    private static final int LINE_SIZE = 34;
    private static final Color GROUND = new Color(0x0b5078);
    private static final Color FAINT = new Color(0xcfe3ef);
    private static final Color POINT = new Color(0xf2a93b);

    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D drawing = image.createGraphics();

    private PreviewPicture() {
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /// @param title cut where it is too long for the picture
    /// @param line not empty
    public static byte[] png(String title, String line) {
        var picture = new PreviewPicture();
        picture.draw(title, line);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image, "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void draw(String title, String line) {
        drawing.setColor(GROUND);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        mark();
        drawing.setColor(Color.WHITE);
        write(fitting(title), 200);
        drawing.setColor(FAINT);
        write(lines(line, font("DejaVuSans.ttf", LINE_SIZE)).subList(0, 1), HEIGHT - 110);
        drawing.dispose();
    }

    /// The mark of Kontor, and its name.
    private void mark() {
        var letter = new Path2D.Double();
        letter.moveTo(9, 7);
        letter.lineTo(9, 25);
        letter.moveTo(9, 16);
        letter.lineTo(14, 16);
        letter.lineTo(22, 7);
        letter.moveTo(14, 16);
        letter.lineTo(22, 25);
        Graphics2D scaled = (Graphics2D) drawing.create();
        scaled.translate(MARGIN - 24, MARGIN - 24);
        scaled.scale(2.6, 2.6);
        scaled.setColor(Color.WHITE);
        scaled.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        scaled.draw(letter);
        scaled.setColor(POINT);
        scaled.fillOval(20, 14, 5, 5);
        scaled.dispose();
        drawing.setColor(FAINT);
        drawing.setFont(font("DejaVuSans-Bold.ttf", LINE_SIZE));
        drawing.drawString("Kontor", MARGIN + 60, MARGIN + 30);
    }

    private List<TextLayout> fitting(String title) {
        List<TextLayout> lines = List.of();
        for (int size = LARGEST; size >= SMALLEST; size -= 4) {
            lines = lines(title, font("DejaVuSans-Bold.ttf", size));
            if (height(lines) <= TITLE_HEIGHT) {
                return lines;
            }
        }
        while (height(lines) > TITLE_HEIGHT) {
            lines = lines.subList(0, lines.size() - 1);
        }
        return lines;
    }

    private List<TextLayout> lines(String text, Font font) {
        var said = new AttributedString(text);
        said.addAttribute(TextAttribute.FONT, font);
        var measurer = new LineBreakMeasurer(said.getIterator(), drawing.getFontRenderContext());
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(WIDTH - 2 * MARGIN));
        }
        return lines;
    }

    private static double height(List<TextLayout> lines) {
        return lines.stream().mapToDouble(PreviewPicture::height).sum();
    }

    private static double height(TextLayout line) {
        return line.getAscent() + line.getDescent() + line.getLeading();
    }

    private void write(List<TextLayout> lines, float top) {
        float at = top;
        for (TextLayout line : lines) {
            line.draw(drawing, MARGIN, at + line.getAscent());
            at += (float) height(line);
        }
    }

    private static Font font(String file, int size) {
        return FONTS.computeIfAbsent(file, PreviewPicture::font).deriveFont((float) size);
    }

    private static Font font(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Fonts.bytes(file)));
        } catch (FontFormatException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
