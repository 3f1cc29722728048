package org.kontor.scheduling.workbench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Conflict;
import org.kontor.timetable.Remedy;
import org.kontor.timetable.Score;

/// Says in words which causes cannot go together, those of one kind in one sentence, and which
/// single change would help by how much.
///
/// @param say the words of things
/// @param score of the version
record ConflictWords(ReasonWords say, NamesOfThings names, Score score) {
    private static final String CAUSE = "scheduling.cause.";
    private static final String REMEDY = "scheduling.remedy.";
    private static final int MOST_NAMED = 4;

    Because of(Conflict conflict) {
        return new Because(extent(conflict), causes(conflict), remedy(conflict));
    }

    /// What is known of the causes, in a sentence.
    private String extent(Conflict conflict) {
        String key = conflict.extent().name().toLowerCase(Locale.ROOT);
        return say.say("scheduling.conflict." + key, conflict.causes().size());
    }

    /// One line for each kind of cause.
    private List<String> causes(Conflict conflict) {
        var lines = new ArrayList<String>();
        Map<Class<?>, List<Cause>> kinds =
                conflict.causes().stream()
                        .collect(groupingBy(Object::getClass, LinkedHashMap::new, toList()));
        kinds.values().forEach(causes -> lines.addAll(lines(causes)));
        return lines;
    }

    private List<String> lines(List<Cause> causes) {
        return switch (causes.getFirst()) {
            case Cause.Held _ -> listed("held", causes, this::word);
            case Cause.Tables _ -> listed("tables", causes, this::word);
            case Cause.NoMoreBreaks _ -> listed("no-more-breaks", causes, this::word);
            case Cause.AllowedSlots _ -> listed("allowed-slots", causes, this::word);
            case Cause.Unavailable _ -> byPerson(causes);
            default -> causes.stream().map(this::word).toList();
        };
    }

    private List<String> listed(String key, List<Cause> causes, Function<Cause, String> word) {
        return List.of(
                say.say(CAUSE + key, causes.size(), some(causes.stream().map(word).toList())));
    }

    private List<String> byPerson(List<Cause> causes) {
        Map<String, List<String>> slots =
                causes.stream()
                        .map(Cause.Unavailable.class::cast)
                        .collect(
                                groupingBy(
                                        Cause.Unavailable::delegate,
                                        LinkedHashMap::new,
                                        mapping(away -> slot(away.slot()), toList())));
        return slots.entrySet().stream()
                .map(
                        entry ->
                                say.say(
                                        CAUSE + "unavailable",
                                        names.person(entry.getKey()),
                                        some(entry.getValue())))
                .toList();
    }

    /// The first few, and how many more there are.
    private String some(List<String> words) {
        String first = words.stream().limit(MOST_NAMED).collect(joining("; "));
        return words.size() <= MOST_NAMED
                ? first
                : say.say(CAUSE + "more", first, words.size() - MOST_NAMED);
    }

    private String word(Cause cause) {
        return switch (cause) {
            case Cause.Held held -> names.meeting(held.meeting());
            case Cause.Tables tables ->
                    say.say(CAUSE + "tables.slot", slot(tables.slot()), tables.places());
            case Cause.NoMoreBreaks breaks ->
                    say.say(
                            CAUSE + "no-more-breaks.person",
                            names.person(breaks.delegate()),
                            breaks.breaks());
            case Cause.AllowedSlots allowed -> names.meeting(allowed.meeting());
            case Cause.Unavailable away ->
                    say.say(
                            CAUSE + "unavailable",
                            names.person(away.delegate()),
                            slot(away.slot()));
            case Cause.PinnedSlot pin ->
                    say.say(CAUSE + "pinned-slot", names.meeting(pin.meeting()), slot(pin.slot()));
            case Cause.PinnedTable pin ->
                    say.say(
                            CAUSE + "pinned-table",
                            names.meeting(pin.meeting()),
                            names.table(pin.table()));
            case Cause.TableFeatures asks ->
                    say.say(
                            CAUSE + "table-features",
                            names.meeting(asks.meeting()),
                            say.features(asks.features()));
            case Cause.ClosedTable closed ->
                    say.say(
                            CAUSE + "closed-table",
                            names.table(closed.table()),
                            slot(closed.slot()));
            case Cause.DelegateLimit limit ->
                    say.say(
                            CAUSE + "delegate-limit",
                            names.person(limit.delegate()),
                            limit.limit());
            case Cause.OrganisationLimit limit ->
                    say.say(
                            CAUSE + "organisation-limit",
                            names.organisation(limit.organisation()),
                            limit.limit());
            case Cause.Precedence order ->
                    say.say(
                            CAUSE + "precedence",
                            names.meeting(order.before()),
                            names.meeting(order.after()));
            case Cause.FairBreaks fair -> say.say(CAUSE + "fair-breaks", fair.difference());
        };
    }

    /// The single change that would help most, and by how much; empty where none was found.
    private Optional<String> remedy(Conflict conflict) {
        return conflict.remedy()
                .map(remedy -> say.say(REMEDY + "whole", change(remedy), gain(remedy.after())));
    }

    private String change(Remedy remedy) {
        return switch (remedy.without()) {
            case Cause.Held held -> say.say(REMEDY + "held", names.meeting(held.meeting()));
            case Cause.Tables tables ->
                    say.say(REMEDY + "tables", remedy.by(), slot(tables.slot()));
            case Cause.NoMoreBreaks breaks ->
                    say.say(REMEDY + "no-more-breaks", names.person(breaks.delegate()));
            case Cause.AllowedSlots allowed ->
                    say.say(REMEDY + "allowed-slots", names.meeting(allowed.meeting()));
            case Cause.Unavailable away ->
                    say.say(
                            REMEDY + "unavailable",
                            names.person(away.delegate()),
                            slot(away.slot()));
            case Cause.PinnedSlot pin ->
                    say.say(REMEDY + "pinned-slot", names.meeting(pin.meeting()));
            case Cause.PinnedTable pin ->
                    say.say(REMEDY + "pinned-table", names.meeting(pin.meeting()));
            case Cause.TableFeatures asks ->
                    say.say(REMEDY + "table-features", names.meeting(asks.meeting()));
            case Cause.ClosedTable closed ->
                    say.say(
                            REMEDY + "closed-table",
                            names.table(closed.table()),
                            slot(closed.slot()));
            case Cause.DelegateLimit limit ->
                    say.say(REMEDY + "delegate-limit", names.person(limit.delegate()), remedy.by());
            case Cause.OrganisationLimit limit ->
                    say.say(
                            REMEDY + "organisation-limit",
                            names.organisation(limit.organisation()),
                            remedy.by());
            case Cause.Precedence order ->
                    say.say(
                            REMEDY + "precedence",
                            names.meeting(order.before()),
                            names.meeting(order.after()));
            case Cause.FairBreaks _ -> say.say(REMEDY + "fair-breaks");
        };
    }

    /// What the change is worth in whole timetables.
    private String gain(Score after) {
        var gains = new ArrayList<String>();
        add(gains, "mandatory", score.mandatoryMissed() - after.mandatoryMissed());
        add(gains, "weight", score.weightMissed() - after.weightMissed());
        add(gains, "breaks", score.breaks() - after.breaks());
        return gains.isEmpty() ? say.say(REMEDY + "gain.none") : String.join(", ", gains);
    }

    private void add(List<String> gains, String key, int difference) {
        if (difference != 0) {
            gains.add(
                    say.say(
                            REMEDY + "gain." + key + (difference > 0 ? ".better" : ".worse"),
                            Math.abs(difference)));
        }
    }

    private String slot(String number) {
        return say.slot(Integer.valueOf(number));
    }
}
