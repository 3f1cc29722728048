package org.kontor.bench.timetable;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A chart of how many instances each contender has settled after which time, as SVG. Colours
/// follow the reader's light or dark page.
final class Chart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 190;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;
    private static final double FASTEST = 0.01;
    private static final String[] COLOURS = {"#0b6e4f", "#b5530d", "#2b5fb3", "#8a2f8f", "#777777"};

    private final double slowest;
    private final int count;
    private final Formatter svg = new Formatter(Locale.ROOT);

    /// @param slowest seconds at the right end
    /// @param count of instances
    Chart(double slowest, int count) {
        this.slowest = slowest;
        this.count = count;
    }

    /// @param times of each contender the seconds of the instances it settled, in rising order
    String draw(Map<String, List<Double>> times) {
        svg.format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family="
                        + "'system-ui, sans-serif' font-size='13' role='img'>\n",
                WIDTH, HEIGHT);
        svg.format("<title>Instances settled within a time</title>\n");
        svg.format(
                "<style>text{fill:#222}.g{stroke:#ddd}path{fill:none;stroke-width:2.5}"
                        + "@media(prefers-color-scheme:dark){text{fill:#ddd}.g{stroke:#444}}"
                        + "</style>\n");
        axes();
        int number = 0;
        for (var contender : times.entrySet()) {
            curve(contender.getKey(), contender.getValue(), number++);
        }
        svg.format("</svg>\n");
        return svg.toString();
    }

    private void axes() {
        for (double tick = FASTEST; tick <= slowest; tick *= 10) {
            svg.format(
                    "<line class='g' x1='%.1f' y1='%d' x2='%.1f' y2='%d'/>\n",
                    x(tick), TOP, x(tick), HEIGHT - BOTTOM);
            svg.format(
                    "<text x='%.1f' y='%d' text-anchor='middle'>%s s</text>\n",
                    x(tick), HEIGHT - BOTTOM + 20, number(tick));
        }
        for (int settled = 0; settled <= count; settled += 5) {
            svg.format(
                    "<line class='g' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>\n",
                    LEFT, y(settled), WIDTH - RIGHT, y(settled));
            svg.format(
                    "<text x='%d' y='%.1f' text-anchor='end'>%d</text>\n",
                    LEFT - 8, y(settled) + 4, settled);
        }
        svg.format(
                "<text x='%d' y='18'>instances settled within a time on the wall</text>\n", LEFT);
    }

    private void curve(String name, List<Double> seconds, int number) {
        List<String> points = new ArrayList<>();
        double last = y(0);
        for (int i = 0; i < seconds.size(); i++) {
            double x = x(seconds.get(i));
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, last));
            last = y(i + 1);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, last));
        }
        points.add(String.format(Locale.ROOT, "%d,%.1f", WIDTH - RIGHT, last));
        String colour = COLOURS[number % COLOURS.length];
        svg.format("<path stroke='%s' d='M%s'/>\n", colour, String.join(" L", points));
        svg.format(
                "<path stroke='%s' d='M%d,%d h18'/>\n",
                colour, WIDTH - RIGHT + 14, TOP + 20 + 24 * number);
        svg.format(
                "<text x='%d' y='%d'>%s</text>\n",
                WIDTH - RIGHT + 38, TOP + 24 + 24 * number, name);
    }

    private double x(double seconds) {
        double share =
                Math.log(Math.clamp(seconds, FASTEST, slowest) / FASTEST)
                        / Math.log(slowest / FASTEST);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(int settled) {
        return HEIGHT - BOTTOM - (double) settled / count * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double tick) {
        return tick < 1 ? String.format(Locale.ROOT, "%.2g", tick) : String.valueOf((int) tick);
    }
}
