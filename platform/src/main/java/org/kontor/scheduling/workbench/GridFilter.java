package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.plan.Attendee;
import org.kontor.scheduling.plan.Placed;
import org.kontor.shared.PersonId;

/// Whose meetings stand out in the grid: one organisation's, one person's, or everybody's.
public record GridFilter(List<Choice> organisations, List<Choice> people, Optional<UUID> chosen) {

    static GridFilter of(List<Placed> placed, Optional<UUID> chosen) {
        return new GridFilter(
                choices(
                        placed,
                        attendee ->
                                new Choice(
                                        attendee.organisation().id().value(),
                                        attendee.organisation().name())),
                choices(placed, attendee -> new Choice(attendee.id().value(), attendee.name())),
                chosen);
    }

    public boolean shows(Placed meeting) {
        return chosen.isEmpty()
                || meeting.isOf(new OrganisationId(chosen.get()))
                || meeting.isAttendedBy(new PersonId(chosen.get()));
    }

    public boolean isChosen(Choice choice) {
        return chosen.filter(choice.id()::equals).isPresent();
    }

    private static List<Choice> choices(List<Placed> placed, Function<Attendee, Choice> choice) {
        return Choice.inOrder(
                placed.stream().flatMap(meeting -> meeting.attendees().stream()).map(choice));
    }
}
