package org.kontor.scheduling.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.events.Slot;
import org.kontor.scheduling.plan.Interpreting;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.Language;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.kontor.web.Moments;
import org.kontor.web.Words;

/// Says why a meeting was left out, and what would help.
final class ReasonWords {
    private static final String OBSTACLE = "scheduling.obstacle.";
    private static final String CURE = "scheduling.cure.";

    private final Words words;
    private final Language language;
    private final NamesOfThings names;

    ReasonWords(Words words, Language language, NamesOfThings names) {
        this.words = words;
        this.language = language;
        this.names = names;
    }

    String reason(Reasons reasons) {
        if (!reasons.nobodyFor().isEmpty()) {
            return say(
                    "scheduling.left-out.nobody",
                    reasons.nobodyFor().stream()
                            .map(names::organisation)
                            .collect(Collectors.joining(", ")));
        }
        if (reasons.unknown()) {
            return say("scheduling.left-out.unknown");
        }
        if (!reasons.uninterpreted().isEmpty()) {
            return say(
                    "scheduling.left-out.uninterpreted",
                    Interpreting.languages(reasons.uninterpreted(), language));
        }
        return reasons.nearest()
                .map(
                        nearest ->
                                say(
                                        "scheduling.left-out.nearest",
                                        slot(nearest.getKey()),
                                        nearest.getValue().stream()
                                                .map(this::obstacle)
                                                .distinct()
                                                .collect(Collectors.joining("; "))))
                .orElseGet(() -> say("scheduling.left-out.excluded"));
    }

    Optional<String> cure(Reasons reasons) {
        if (!reasons.nobodyFor().isEmpty()) {
            return Optional.of(
                    reasons.nobodyFor().size() == 1
                            ? say(
                                    "scheduling.left-out.cure-nobody",
                                    names.organisation(reasons.nobodyFor().getFirst()))
                            : say("scheduling.left-out.cure-none"));
        }
        if (!reasons.uninterpreted().isEmpty()) {
            return Optional.of(
                    say(
                            "scheduling.left-out.cure-uninterpreted",
                            Interpreting.languages(reasons.uninterpreted(), language)));
        }
        return reasons.cure()
                .map(
                        cure ->
                                say(
                                        "scheduling.left-out.cure",
                                        slot(Integer.valueOf(cure.slot())),
                                        change(cure.change())));
    }

    private String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.SlotNotAllowed _ -> say(OBSTACLE + "slot-not-allowed");
            case Obstacle.PinnedElsewhere pinned ->
                    say(OBSTACLE + "pinned-elsewhere", slot(Integer.valueOf(pinned.slot())));
            case Obstacle.DelegateAway away ->
                    say(OBSTACLE + "delegate-away", names.person(away.delegate()));
            case Obstacle.DelegateBusy busy ->
                    names.room(busy.delegate())
                            .map(
                                    room ->
                                            say(
                                                    OBSTACLE + "room-taken",
                                                    room,
                                                    names.meeting(busy.meeting())))
                            .orElseGet(
                                    () ->
                                            say(
                                                    OBSTACLE + "delegate-busy",
                                                    names.person(busy.delegate()),
                                                    names.meeting(busy.meeting())));
            case Obstacle.DelegateLimit limit ->
                    say(OBSTACLE + "delegate-limit", names.person(limit.delegate()), limit.limit());
            case Obstacle.OrganisationLimit limit ->
                    say(
                            OBSTACLE + "organisation-limit",
                            names.organisation(limit.organisation()),
                            limit.limit());
            case Obstacle.TablesFull full ->
                    full.features().isEmpty()
                            ? say(OBSTACLE + "tables-full")
                            : say(OBSTACLE + "tables-full-with", features(full.features()));
            case Obstacle.TableTaken taken ->
                    say(
                            OBSTACLE + "table-taken",
                            names.table(taken.table()),
                            names.meeting(taken.meeting()));
            case Obstacle.NoSuchTable none ->
                    say(OBSTACLE + "no-such-table", features(none.features()));
            case Obstacle.TableClosed closed ->
                    say(OBSTACLE + "table-closed", names.table(closed.table()));
            case Obstacle.NotAfter after ->
                    say(OBSTACLE + "not-after", names.meeting(after.meeting()));
            case Obstacle.NotBefore before ->
                    say(OBSTACLE + "not-before", names.meeting(before.meeting()));
            case Obstacle.Unfair unfair -> say(OBSTACLE + "unfair", unfair.difference());
        };
    }

    private String change(Cure.Change change) {
        return switch (change) {
            case Cure.Include _ -> say(CURE + "include");
            case Cure.AllowSlot _ -> say(CURE + "allow-slot");
            case Cure.UnpinSlot _ -> say(CURE + "unpin-slot");
            case Cure.UnpinTable _ -> say(CURE + "unpin-table");
            case Cure.FreeDelegate free ->
                    say(CURE + "free-delegate", names.person(free.delegate()));
            case Cure.MoveMeeting move ->
                    say(
                            CURE + "move-meeting",
                            names.meeting(move.meeting()),
                            slot(Integer.valueOf(move.slot())));
            case Cure.DropMeeting drop -> say(CURE + "drop-meeting", names.meeting(drop.meeting()));
            case Cure.RaiseDelegateLimit raise ->
                    say(
                            CURE + "raise-delegate-limit",
                            names.person(raise.delegate()),
                            raise.limit());
            case Cure.RaiseOrganisationLimit raise ->
                    say(
                            CURE + "raise-organisation-limit",
                            names.organisation(raise.organisation()),
                            raise.limit());
            case Cure.AddTable _ -> say(CURE + "add-table");
            case Cure.DropPrecedence drop ->
                    say(
                            CURE + "drop-precedence",
                            names.meeting(drop.before()),
                            names.meeting(drop.after()));
            case Cure.RaiseFairness raise -> say(CURE + "raise-fairness", raise.difference());
        };
    }

    String slot(int number) {
        Slot slot = names.slots().get(number);
        return slot == null
                ? say("scheduling.slot", number)
                : Moments.dateTime(language, slot.startsAt(), names.zone());
    }

    String features(Set<String> features) {
        return features.stream()
                .sorted()
                .map(feature -> say("scheduling.feature." + feature.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    String say(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }
}
