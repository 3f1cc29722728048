package org.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// Fills the directory with made-up organisations: the same every time, unevenly spread over
/// countries, sectors and words as real ones are.
final class ManyOrganisations {
    static final int COUNT = 100_000;
    private static final int BATCH = 1_000;
    private static final String[] COUNTRIES =
            "DE FR IT ES PL NL SE BE AT CZ PT FI DK GR HU RO NO CH IE BG SK LT HR SI LV EE LU CY MT UA"
                    .split(" ");
    private static final String[] ECOSYSTEMS =
            "TOURISM CREATIVE AEROSPACE TEXTILE ELECTRONICS MOBILITY ENERGY_INTENSIVE RENEWABLE AGRIFOOD HEALTH DIGITAL CONSTRUCTION RETAIL PROXIMITY"
                    .split(" ");
    private static final String[] LABELS = {"BRONZE", "SILVER", "GOLD"};
    private static final String[] NOUNS = {"Cluster", "Network", "Valley", "Alliance", "Hub"};
    private static final String[] KINDS = {"CLUSTER", "COMPANY", "COMPANY", "RESEARCH", "NETWORK"};

    private final Random random = new Random(2017);
    private final List<String> vocabulary = vocabulary();

    void write(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement organisation =
                        database.prepareStatement(
                                """
                                insert into directory.organisation (id, version, kind, name, short_name, country, description, keywords, published, changed)
                                values (?, 1, ?, ?, ?, ?, jsonb_build_object('en', ?), ?, true, now() - ? * interval '1 minute')
                                """);
                PreparedStatement cluster =
                        database.prepareStatement(
                                "insert into directory.cluster (organisation, label, label_issuer, label_until) values (?, ?, ?, ?::date)");
                PreparedStatement classification =
                        database.prepareStatement(
                                "insert into directory.classification values (?, ?, ?, ?) on conflict do nothing")) {
            for (int i = 0; i < COUNT; i++) {
                add(database, organisation, cluster, classification, i);
                if ((i + 1) % BATCH == 0) {
                    organisation.executeBatch();
                    cluster.executeBatch();
                    classification.executeBatch();
                }
            }
        }
        try (var statement = database.createStatement()) {
            statement.execute(
                    "select directory.list(array_agg(id)) from directory.organisation where published");
            database.commit();
            database.setAutoCommit(true);
        }
    }

    private void add(
            Connection database,
            PreparedStatement organisation,
            PreparedStatement cluster,
            PreparedStatement classification,
            int number)
            throws SQLException {
        UUID id = new UUID(0x0199_0000_0000_7000L, random.nextLong());
        String kind = KINDS[skewed(KINDS.length)];
        organisation.setObject(1, id);
        organisation.setString(2, kind);
        organisation.setString(
                3,
                "%s %s %s %d"
                        .formatted(word(), word(), NOUNS[random.nextInt(NOUNS.length)], number));
        organisation.setString(4, word().substring(0, 2).toUpperCase(Locale.ROOT) + number);
        organisation.setString(5, COUNTRIES[skewed(COUNTRIES.length)]);
        organisation.setString(6, words(45));
        organisation.setArray(
                7, database.createArrayOf("text", new String[] {word(), word(), word()}));
        organisation.setInt(8, number);
        organisation.addBatch();
        boolean labelled = kind.equals("CLUSTER") && random.nextInt(4) == 0;
        if (kind.equals("CLUSTER")) {
            cluster.setObject(1, id);
            cluster.setString(2, labelled ? LABELS[skewed(LABELS.length)] : null);
            cluster.setString(3, labelled ? "Issuer" : "");
            cluster.setString(4, labelled ? "2099-12-31" : null);
            cluster.addBatch();
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            classify(
                    classification, id, "ECOSYSTEM", "2021", ECOSYSTEMS[skewed(ECOSYSTEMS.length)]);
            classify(classification, id, "NACE", "2.1", "" + (char) ('A' + skewed(22)));
        }
    }

    private static void classify(
            PreparedStatement statement, UUID id, String list, String version, String code)
            throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, list);
        statement.setString(3, version);
        statement.setString(4, code);
        statement.addBatch();
    }

    /// Small indexes come more often than large ones.
    private int skewed(int bound) {
        double uniform = random.nextDouble();
        return (int) (bound * uniform * uniform);
    }

    private String word() {
        return vocabulary.get(skewed(vocabulary.size()));
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    /// The word that searches are made with, at this place from the most frequent.
    String wordAt(int place) {
        return vocabulary.get(place);
    }

    private List<String> vocabulary() {
        String[] syllables =
                "ba ke lu mi no ra si to ve žu pla fo tech gra lin mar opti bio agro nano mech digi sen ter"
                        .split(" ");
        var words = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) {
            var word = new StringBuilder();
            for (int j = 0; j < 2 + random.nextInt(3); j++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            words.add(word.toString());
        }
        return words;
    }
}
