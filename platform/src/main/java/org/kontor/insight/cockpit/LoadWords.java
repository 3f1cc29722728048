package org.kontor.insight.cockpit;

import org.kontor.web.Shell;

/// What the rows of the heat map are called.
public final class LoadWords {
    private LoadWords() {}

    public static String title(Load.Row row, Shell shell) {
        return switch (row.kind()) {
            case TABLES ->
                    row.area().isEmpty()
                            ? shell.t("insight.load.tables", row.room())
                            : shell.t("insight.load.area", row.area(), row.room());
            case ONLINE -> shell.t("insight.load.online");
            case PEOPLE -> shell.t("insight.load.people", row.room());
        };
    }
}
