package org.kontor.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// The picture that messengers and networks show beside a link to a page (Open Graph): its title,
/// as large as it fits, and a line below.
public final class PreviewPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int TITLE_TOP = 200;
    private static final int TITLE_HEIGHT = 300;
    private static final int LARGEST = 76;
    private static final int SMALLEST = 32;
    private static final int SMALL = 34;
    private static final double LINE = 1.2;
    private static final Color GROUND = new Color(0x0b5078);
    private static final Color FAINT = new Color(0xcfe3ef);
    private static final Color POINT = new Color(0xf2a93b);

    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D drawing = image.createGraphics();

    private PreviewPicture() {
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /// Two texts, each cut where it is too long for the picture.
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
        title(title);
        drawing.setColor(FAINT);
        String first = Faces.PLAIN.wrap(line, SMALL, WIDTH - 2.0 * MARGIN).getFirst();
        write(Faces.PLAIN, first, SMALL, MARGIN, HEIGHT - MARGIN);
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
        write(Faces.BOLD, "Kontor", SMALL, MARGIN + 60, MARGIN + 30);
    }

    private void title(String title) {
        int size = LARGEST;
        List<String> lines = Faces.BOLD.wrap(title, size, WIDTH - 2.0 * MARGIN);
        while (lines.size() * size * LINE > TITLE_HEIGHT && size > SMALLEST) {
            size -= 4;
            lines = Faces.BOLD.wrap(title, size, WIDTH - 2.0 * MARGIN);
        }
        int most = (int) (TITLE_HEIGHT / (size * LINE));
        double below = TITLE_TOP + size;
        for (String line : lines.subList(0, Math.min(most, lines.size()))) {
            write(Faces.BOLD, line, size, MARGIN, below);
            below += size * LINE;
        }
    }

    /// @param below where the letters stand
    private void write(Typeface face, String text, int size, double left, double below) {
        drawing.translate(left, below);
        drawing.fill(face.outline(text, size));
        drawing.translate(-left, -below);
    }

    /// Read when the first picture is drawn.
    private static final class Faces {
        static final Typeface PLAIN = new Typeface("DejaVuSans.ttf");
        static final Typeface BOLD = new Typeface("DejaVuSans-Bold.ttf");
    }
}
