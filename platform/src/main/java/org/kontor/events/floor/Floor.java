package org.kontor.events.floor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// The plan of a floor area.
///
/// @param width in metres
/// @param picture SHA-256 of the picture that lies under the tables
/// @param spots where its tables stand, by their numbers
public record Floor(
        UUID id,
        String name,
        int width,
        int depth,
        Optional<String> picture,
        int version,
        List<Spot> spots) {
    /// How many parts the width and the depth of a plan are divided into.
    public static final int PARTS = 1000;

    private static final int SMALLEST = 52;

    /// Where a table stands.
    ///
    /// @param x in thousandths of the width
    /// @param placed whether somebody said so, or it only follows from the others
    public record Spot(UUID table, int number, int x, int y, boolean placed) {}

    /// How high the drawing is, where its width is 1000.
    public int height() {
        return Math.max(1, PARTS * depth / width);
    }

    /// How far down the drawing a spot is.
    public int down(Spot spot) {
        return spot.y * height() / PARTS;
    }

    /// How large a table is drawn: about 1.5 metres, but never too small to be hit.
    public int tableSize() {
        return Math.max(SMALLEST, PARTS * 3 / 2 / width);
    }

    /// Tables of which nobody said where they stand are put in rows, from the wall opposite the
    /// door.
    static List<Spot> inRows(List<Spot> spots) {
        int columns = (int) Math.ceil(Math.sqrt(spots.size() * 1.5));
        int rows = Math.ceilDiv(Math.max(1, spots.size()), Math.max(1, columns));
        return IntStream.range(0, spots.size())
                .mapToObj(
                        i -> {
                            Spot spot = spots.get(i);
                            return spot.placed
                                    ? spot
                                    : new Spot(
                                            spot.table,
                                            spot.number,
                                            PARTS * (i % columns * 2 + 1) / (columns * 2),
                                            PARTS * (i / columns * 2 + 1) / (rows * 2),
                                            false);
                        })
                .toList();
    }
}
