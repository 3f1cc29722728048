package org.kontor.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the files that the demonstration is made from.
final class Source {
    private static final JsonMapper JSON = new JsonMapper();

    private Source() {}

    static List<Sector> sectors() {
        return JSON.readValue(text("sectors.json"), new TypeReference<>() {});
    }

    static List<NamedCluster> namedClusters() {
        return JSON.readValue(text("lithuania.json"), new TypeReference<>() {});
    }

    static List<ProgrammeItem> programme() {
        return JSON.readValue(text("programme.json"), new TypeReference<>() {});
    }

    static Stage stage() {
        return JSON.readValue(text("stage.json"), Stage.class);
    }

    /// The countries that clusters come from, those with most first.
    static List<Origin> origins() {
        return rows("countries.csv").stream()
                .map(
                        cells ->
                                new Origin(
                                        cells.get(0),
                                        Integer.parseInt(cells.get(1)),
                                        cells.get(2),
                                        cells.get(3),
                                        parts(cells.get(4))))
                .toList();
    }

    /// First and last names, by locale, for languages that the name generator does not know; where
    /// surnames follow the sex, a locale has a set for each.
    static Map<String, List<Names>> names() {
        return rows("people.csv").stream()
                .collect(
                        Collectors.groupingBy(
                                cells -> cells.get(0),
                                Collectors.mapping(
                                        cells ->
                                                new Names(parts(cells.get(1)), parts(cells.get(2))),
                                        Collectors.toList())));
    }

    private static List<List<String>> rows(String file) {
        return text(file).lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("\\|"));
    }

    private static String text(String file) {
        try (InputStream stream = Source.class.getResourceAsStream("/demonstration/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("No file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A country, how many clusters come from it, and the names of its places, each behind its
    /// region's code.
    record Origin(
            String country, int clusters, String locale, String clusterWord, List<String> places) {}

    /// A cluster that is named in public; `representedBy` is empty where it stands for itself.
    record NamedCluster(
            String name, String representedBy, String ecosystem, String region, String place) {}

    /// A session: on which day, when, and in both languages what it is called and about.
    ///
    /// @param speakers the country of each
    record ProgrammeItem(
            String kind,
            int day,
            String from,
            String to,
            int capacity,
            String track,
            String room,
            String language,
            String level,
            List<String> speakers,
            String en,
            String lt,
            String aboutEn,
            String aboutLt) {}

    /// Where sessions are held, and the tracks that they belong to.
    record Stage(List<RoomItem> rooms, List<TrackItem> tracks) {}

    record RoomItem(String name, int capacity, List<String> features) {}

    record TrackItem(String en, String lt, String colour) {}

    record Names(List<String> first, List<String> last) {}
}
