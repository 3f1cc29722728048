package org.kontor.bench.large;

import java.util.List;
import java.util.Map;

/// Charts with logarithmic axes, as SVG.
final class Chart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS =
            List.of(
                    "#1b6ca8", "#7ab8e0", "#b45309", "#f0b35a", "#2f7d4f", "#8fce9f", "#7a3b9a",
                    "#bf94d6");

    private final StringBuilder svg = new StringBuilder();
    private final double[] x;
    private final double[] y;

    /// @param x least and most
    /// @param y least and most
    private Chart(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    /// Breaks over time; none are drawn at one half.
    static String breaks(Map<String, Curve> curves) {
        Chart chart = new Chart(new double[] {0.1, 100}, new double[] {0.5, 200_000});
        chart.axes("seconds", "breaks");
        int number = 0;
        for (Map.Entry<String, Curve> curve : curves.entrySet()) {
            if (curve.getValue().first().breaks() == 0) {
                continue;
            }
            String colour = COLOURS.get(number % COLOURS.size());
            chart.line(
                    curve.getValue().points().stream()
                            .map(
                                    point ->
                                            new double[] {
                                                point.milliseconds() / 1000.0,
                                                Math.max(0.5, point.breaks())
                                            })
                            .toList(),
                    colour);
            chart.text(24 + 18 * number++, curve.getKey(), colour);
        }
        return chart.end();
    }

    static String moves(List<double[]> points) {
        Chart chart = new Chart(new double[] {500, 200_000}, new double[] {50, 20_000});
        chart.axes("meetings", "nanoseconds a move");
        chart.line(points, COLOURS.getFirst());
        return chart.end();
    }

    private void axes(String below, String beside) {
        for (double at = Math.pow(10, Math.ceil(Math.log10(x[0]))); at <= x[1]; at *= 10) {
            svg.append(
                    line(across(at), HEIGHT - BOTTOM, across(at), 10, "#ddd")
                            + label(across(at), HEIGHT - BOTTOM + 18, number(at)));
        }
        for (double at = Math.pow(10, Math.ceil(Math.log10(y[0]))); at <= y[1]; at *= 10) {
            svg.append(
                    line(LEFT, up(at), WIDTH - 10, up(at), "#ddd")
                            + label(LEFT - 30, up(at) + 4, number(at)));
        }
        svg.append(label((LEFT + WIDTH) / 2.0, HEIGHT - 10, below));
        svg.append(label(LEFT, 14, beside));
    }

    private void line(List<double[]> points, String colour) {
        svg.append(
                "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"");
        for (double[] point : points) {
            svg.append("%.1f,%.1f ".formatted(across(point[0]), up(point[1])));
        }
        svg.append("\"/>\n");
    }

    private void text(int down, String words, String colour) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">%s</text>%n"
                        .formatted(WIDTH - 12, down, colour, words));
    }

    private String end() {
        return svg.append("</svg>\n").toString();
    }

    private double across(double value) {
        return LEFT + (WIDTH - 10 - LEFT) * share(x, value);
    }

    private double up(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 10) * share(y, value);
    }

    private static double share(double[] range, double value) {
        double within = Math.max(range[0], Math.min(range[1], value));
        return Math.log(within / range[0]) / Math.log(range[1] / range[0]);
    }

    private static String line(double x1, double y1, double x2, double y2, String colour) {
        return "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n"
                .formatted(x1, y1, x2, y2, colour);
    }

    private static String label(double across, double down, String words) {
        return "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"#444\">%s</text>%n"
                .formatted(across, down, words);
    }

    private static String number(double value) {
        return value < 1 ? Double.toString(value) : "%,d".formatted(Math.round(value));
    }
}
