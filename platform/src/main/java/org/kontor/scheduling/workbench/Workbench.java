package org.kontor.scheduling.workbench;

import org.kontor.events.EventCard;
import org.kontor.scheduling.version.TimetableVersion;

/// The version at hand, with the addresses of its views below the language.
public record Workbench(EventCard event, TimetableVersion version) {

    /// The views of a version, each with an address of its own.
    public enum View {
        GRID("", "layout-grid"),
        PEOPLE("/people", "users"),
        LOAD("/load", "chart-bar"),
        LEFT_OUT("/left-out", "calendar-x"),
        CHANGES("/changes", "arrows-diff"),
        PAPERS("/papers", "printer");

        private final String path;
        private final String icon;

        View(String path, String icon) {
            this.path = path;
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    public String path() {
        return event.path() + "/timetable/versions/" + version.number();
    }

    public String path(View view) {
        return path() + view.path;
    }

    public int leftOut() {
        return version.outcome().meetings() - version.outcome().placed();
    }
}
