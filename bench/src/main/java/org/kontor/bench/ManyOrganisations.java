package org.kontor.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// Fills the directory with made-up organisations: the same every time, unevenly spread over
/// countries, kinds, sectors and words as real ones are.
final class ManyOrganisations {
    static final int COUNT = 100_000;
    private static final int PARTS = 4;
    private static final int AT_ONCE = 5_000;
    private static final Instant LATEST_CHANGE = Instant.parse("2026-11-01T00:00:00Z");
    private static final long SECONDS_BETWEEN = 600;
    private static final long VERSION_7 = 0x0199_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final List<String> ECOSYSTEMS =
            List.of(
                    "AGRIFOOD",
                    "DIGITAL",
                    "MOBILITY",
                    "HEALTH",
                    "CONSTRUCTION",
                    "ENERGY_INTENSIVE",
                    "RENEWABLE",
                    "ELECTRONICS",
                    "TEXTILE",
                    "TOURISM",
                    "CREATIVE",
                    "AEROSPACE",
                    "RETAIL",
                    "PROXIMITY");
    private static final List<String> SECTORS =
            Stream.of("CJMNFAGHDEIKPQRLSOTUVB".split("")).toList();
    private static final List<String> KINDS =
            List.of("COMPANY", "COMPANY", "CLUSTER", "RESEARCH", "NETWORK", "SUPPORT", "INVESTOR");
    private static final List<String> LABELS = List.of("BRONZE", "SILVER", "GOLD");

    private final Random random;
    private final StringBuilder organisations = new StringBuilder();
    private final StringBuilder clusters = new StringBuilder();
    private final StringBuilder contacts = new StringBuilder();
    private final StringBuilder classifications = new StringBuilder();

    private ManyOrganisations(int part) {
        this.random = new Random(2017 + part);
    }

    /// Enters and lists so many as the application does, in several parts at once.
    static void write(Application application, int count) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(PARTS)) {
            threads.invokeAll(
                            IntStream.range(0, PARTS)
                                    .mapToObj(part -> writing(application, part, count / PARTS))
                                    .toList())
                    .forEach(Future::resultNow);
        }
    }

    private static Callable<Boolean> writing(Application application, int part, int size) {
        return () -> {
            try (Connection database = application.connect()) {
                database.setAutoCommit(false);
                var organisations = new ManyOrganisations(part);
                for (int i = 0; i < size; i += AT_ONCE) {
                    organisations.write(database, part * size + i, Math.min(AT_ONCE, size - i));
                }
                return true;
            }
        };
    }

    private void write(Connection database, int first, int count) throws SQLException, IOException {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            ids.add(add(first + i));
        }
        copy(
                database,
                "organisation (id, version, kind, name, short_name, country, description, keywords, published, changed)",
                organisations);
        copy(database, "cluster (organisation, label, label_issuer, label_until)", clusters);
        copy(database, "contact_point (organisation, position, name, email)", contacts);
        copy(database, "classification (organisation, list, version, code)", classifications);
        try (var list = database.prepareStatement("select directory.list(?)")) {
            list.setArray(1, database.createArrayOf("uuid", ids.toArray()));
            list.execute();
        }
        database.commit();
    }

    /// Brings in the rows gathered, and begins anew.
    private static void copy(Connection database, String table, StringBuilder rows)
            throws SQLException, IOException {
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy directory.%s from stdin".formatted(table),
                        new StringReader(rows.toString()));
        rows.setLength(0);
    }

    private UUID add(int number) {
        var id = new UUID(VERSION_7, VARIANT | random.nextLong() >>> 2);
        String kind = Words.early(KINDS, random);
        Words.Country country = Words.early(Words.COUNTRIES, random);
        String field = Words.early(Words.FIELDS, random);
        row(
                organisations,
                id,
                1,
                kind,
                name(kind, field, country),
                kind.equals("COMPANY") ? "" : Words.madeUp(random).toUpperCase(Locale.ROOT),
                country.code(),
                "{\"en\": \"%s %s\"}".formatted(field, prose(55)),
                "{%s,%s,%s}".formatted(field, word(), Words.early(Words.FIELDS, random)),
                true,
                LATEST_CHANGE.minusSeconds(number * SECONDS_BETWEEN));
        if (kind.equals("CLUSTER")) {
            boolean labelled = random.nextInt(4) == 0;
            row(
                    clusters,
                    id,
                    labelled ? Words.early(LABELS, random) : "\\N",
                    labelled ? "European Secretariat for Cluster Analysis" : "",
                    labelled ? 2020 + random.nextInt(50) + "-12-31" : "\\N");
        }
        row(contacts, id, 0, "Office", "office%d@example.org".formatted(number));
        classify(id, "ECOSYSTEM", "2021", ECOSYSTEMS);
        classify(id, "NACE", "2.1", SECTORS);
        return id;
    }

    private String name(String kind, String field, Words.Country country) {
        String town = Words.early(country.towns(), random);
        return switch (kind) {
            case "COMPANY" ->
                    "%s%s %s"
                            .formatted(
                                    Words.madeUp(random),
                                    random.nextInt(3) == 0 ? " " + field : "",
                                    Words.early(country.forms(), random));
            case "CLUSTER" -> "%s Cluster %s %s".formatted(field, town, Words.madeUp(random));
            case "RESEARCH" ->
                    "%s Institute of %s, %s".formatted(Words.madeUp(random), field, town);
            case "NETWORK" -> "%s %s Network %s".formatted(town, field, Words.madeUp(random));
            case "INVESTOR" -> "%s Ventures %s".formatted(Words.madeUp(random), town);
            default -> "Innovation Agency %s %s".formatted(town, Words.madeUp(random));
        };
    }

    /// One to three codes.
    private void classify(UUID id, String list, String version, List<String> codes) {
        var chosen = new LinkedHashSet<String>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            chosen.add(Words.early(codes, random));
        }
        chosen.forEach(code -> row(classifications, id, list, version, code));
    }

    private String prose(int count) {
        return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
    }

    private String word() {
        return random.nextInt(25) == 0 ? Words.madeUp(random) : Words.early(Words.PROSE, random);
    }

    /// In PostgreSQL's own form of text; none of the values holds a tab or a backslash.
    private static void row(StringBuilder rows, Object... values) {
        rows.append(Stream.of(values).map(Object::toString).collect(Collectors.joining("\t")))
                .append('\n');
    }
}
