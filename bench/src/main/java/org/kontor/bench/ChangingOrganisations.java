package org.kontor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Renames organisations one by one, as the application does, and looks for them.
final class ChangingOrganisations {
    private static final int CHANGES = 41;
    private static final String NAME = "Quuxwerk %d";

    private final Connection database;
    private final DirectoryList list;

    ChangingOrganisations(Connection database, DirectoryList list) {
        this.database = database;
        this.list = list;
    }

    Times measure() throws SQLException, IOException, InterruptedException {
        double[] times = new double[CHANGES];
        int number = 0;
        for (UUID organisation : some()) {
            String name = NAME.formatted(number);
            long begin = System.nanoTime();
            rename(organisation, name);
            times[number] = (System.nanoTime() - begin) / 1e6;
            number++;
            String found = list.found("q=quuxwerk");
            String close = list.found("q=quuxwrek");
            if (!found.equals("" + number) || !close.equals("" + number)) {
                throw new IllegalStateException(
                        "%d are renamed, %s found, %s by a mistyped name"
                                .formatted(number, found, close));
            }
        }
        return Times.of(times);
    }

    private List<UUID> some() throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement =
                        database.prepareStatement(
                                "select id from directory.organisation where published order by md5(id::text) limit "
                                        + CHANGES);
                var row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void rename(UUID organisation, String name) throws SQLException {
        database.setAutoCommit(false);
        try (var rename =
                        database.prepareStatement(
                                "update directory.organisation set name = ?, changed = now() where id = ?");
                var list = database.prepareStatement("select directory.list(array[?]::uuid[])")) {
            rename.setString(1, name);
            rename.setObject(2, organisation);
            rename.executeUpdate();
            list.setObject(1, organisation);
            list.execute();
        }
        database.commit();
        database.setAutoCommit(true);
    }
}
