package org.kontor.insight.cockpit;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;

/// How far the event has come.
///
/// @param concerns how many people each is about
public record CockpitPage(
        EventCard event, List<Step> steps, Load load, Map<Concern, Integer> concerns) {

    /// How many have come to a stage of the way to a meeting.
    ///
    /// @param organisations that have come so far
    /// @param encounters that have come so far; 0 where the stage is no matter of encounters
    public record Step(Stage stage, int organisations, int encounters) {}

    public String path() {
        return event.path() + "/cockpit";
    }

    public int about(Concern concern) {
        return concerns.getOrDefault(concern, 0);
    }

    /// How wide the bar of a number of organisations is, of a width for all that were invited.
    public int width(int organisations, int all) {
        int most = steps.stream().mapToInt(Step::organisations).max().orElse(0);
        return most == 0 ? 0 : organisations * all / most;
    }
}
