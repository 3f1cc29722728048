package org.kontor.demonstration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws a portrait of nobody, for people who are made up.
final class Portrait {
    private static final int SIZE = 240;
    private static final List<Color> GROUNDS =
            List.of(
                    new Color(0x0b5078),
                    new Color(0x0f766e),
                    new Color(0x6b46a8),
                    new Color(0xb45309),
                    new Color(0xa8326e),
                    new Color(0x2f7d32));

    private Portrait() {}

    /// @param number which of many portraits
    static InputStream png(int number) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(GROUNDS.get(number % GROUNDS.size()));
        drawing.fillRect(0, 0, SIZE, SIZE);
        drawing.setColor(new Color(0xf2e3d0 - number * 0x030406));
        int head = 84 + number % 4 * 6;
        drawing.fillOval((SIZE - head) / 2, 50, head, head + 14);
        drawing.fillOval(30, 165, SIZE - 60, SIZE);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
