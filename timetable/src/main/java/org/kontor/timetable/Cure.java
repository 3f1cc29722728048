package org.kontor.timetable;

import java.util.List;

/// One change of the problem after which a meeting that was left out fits into the timetable.
///
/// @param slot where the meeting can then be held
/// @param delegates who would then attend
/// @param change what has to change
public record Cure(String slot, List<String> delegates, Change change) {

    public Cure {
        delegates = List.copyOf(delegates);
    }

    /// A change of one rule of the problem, or the loss of one other meeting.
    public sealed interface Change {}

    /// Wish the meeting again.
    public record Include() implements Change {}

    /// Allow the slot to the meeting.
    public record AllowSlot() implements Change {}

    /// Take the pin to a slot off the meeting.
    public record UnpinSlot() implements Change {}

    /// Take the pin to a table off the meeting.
    public record UnpinTable() implements Change {}

    /// Make the delegate available in the slot.
    public record FreeDelegate(String delegate) implements Change {}

    /// Move another meeting to this slot, where nothing stands against it.
    public record MoveMeeting(String meeting, String slot) implements Change {}

    /// Give up this other meeting.
    public record DropMeeting(String meeting) implements Change {}

    /// Let the delegate have this many meetings a day.
    public record RaiseDelegateLimit(String delegate, int limit) implements Change {}

    /// Let the organisation have this many meetings a day.
    public record RaiseOrganisationLimit(String organisation, int limit) implements Change {}

    /// One more table in the slot, with what the meeting asks of it.
    public record AddTable() implements Change {}

    /// Let the meeting be held without waiting for this one, or before it.
    public record DropPrecedence(String before, String after) implements Change {}

    /// Let breaks differ by this much.
    public record RaiseFairness(int difference) implements Change {}
}
