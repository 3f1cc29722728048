package org.kontor.matchmaking.request;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.rule.Rules;
import org.kontor.scheduling.SmallEvent;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// An event of twelve organisations with a delegate each, who ask one another.
abstract class AskingFixture {
    @Autowired BeanFactory beans;
    @Autowired Asking asking;
    @Autowired Answering answering;
    @Autowired RequestQueries queries;
    @Autowired Rules rules;

    SmallEvent event;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 2, 2, 12);
    }

    RequestId ask(int from, int to) {
        return ((Asked.Sent) asking.ask(event.card(), wish(from, to))).request();
    }

    Ask wish(int from, int to) {
        return new Ask(
                organisation(from),
                organisation(to),
                event.people().get(from),
                Wish.WANT,
                Mode.ON_SITE,
                "",
                Map.of(),
                Optional.empty());
    }

    Answering.Seen seen(RequestId request, int version) {
        return new Answering.Seen(event.id(), request, version);
    }

    Actor actor(int organisation) {
        return new Actor(event.people().get(organisation), Set.of(organisation(organisation)));
    }

    /// Another person's word each time, so that it is not taken for the same given twice.
    static Reply decline(int number) {
        return new Reply.Decline(DeclineReason.OTHER, "Reason " + number);
    }

    OrganisationId organisation(int index) {
        return event.organisations().get(index);
    }
}
