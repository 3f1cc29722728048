package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.Directory;
import org.kontor.events.Events;
import org.kontor.matchmaking.Representatives;
import org.kontor.scheduling.MeetingState;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.placing.MeetingPages.Opened;
import org.kontor.scheduling.placing.Rescheduling.Outcome;
import org.kontor.scheduling.version.Placement;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Puts together what a meeting's page shows.
@Component
class MeetingDetails {
    private final Events events;
    private final Directory directory;
    private final Representatives representatives;
    private final Proposals proposals;
    private final Recording recording;
    private final Obstacles obstacles;

    MeetingDetails(
            Events events,
            Directory directory,
            Representatives representatives,
            Proposals proposals,
            Recording recording,
            Obstacles obstacles) {
        this.events = events;
        this.directory = directory;
        this.representatives = representatives;
        this.proposals = proposals;
        this.recording = recording;
        this.obstacles = obstacles;
    }

    MeetingPage page(Opened opened, Optional<Outcome> refused, Shell shell) {
        MeetingCard card = opened.card();
        Optional<Placement> placement =
                opened.version().flatMap(version -> recording.placement(version, card.id()));
        boolean isWaiting =
                card.state() == MeetingState.UNSCHEDULED && opened.version().isPresent();
        return new MeetingPage(
                opened.event(),
                card,
                opened.own(),
                directory.names(card.organisations()),
                representatives.delegates(opened.event().id(), card.organisations()),
                opened.version().isPresent(),
                placement,
                placement.flatMap(recording::interpreter),
                isWaiting ? obstacles.of(opened, shell) : List.of(),
                proposals.open(card.id()).map(open -> proposed(opened, open)),
                refused.map(Outcome::key));
    }

    private MeetingPage.Proposed proposed(Opened opened, Proposal proposal) {
        return new MeetingPage.Proposed(
                opened.own().contains(proposal.by()),
                events.slots(opened.event().id()).stream()
                        .filter(slot -> proposal.slots().contains(slot.number()))
                        .toList());
    }
}
