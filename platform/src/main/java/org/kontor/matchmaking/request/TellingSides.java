package org.kontor.matchmaking.request;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.matchmaking.Representatives;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.ToldOtherwise;
import org.kontor.notify.Gathering;
import org.kontor.notify.MailKind;
import org.kontor.notify.Matter;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Sees to it that those who act for an organisation hear in their next digest what others ask it,
/// and what became of what it asked.
@Component
class TellingSides {
    private final Events events;
    private final Representatives representatives;
    private final Gathering gathering;
    private final List<ToldOtherwise> others;

    TellingSides(
            Events events,
            Representatives representatives,
            Gathering gathering,
            List<ToldOtherwise> others) {
        this.events = events;
        this.representatives = representatives;
        this.gathering = gathering;
        this.others = List.copyOf(others);
    }

    /// Tells those who were asked, all at one event.
    void asked(EventId event, Collection<Request> requests) {
        List<News> news =
                requests.stream()
                        .filter(request -> request.state() == RequestState.PENDING)
                        .filter(request -> request.route() != Route.HELD)
                        .map(request -> new News(request, RequestMails.TO_ANSWER, request.toId()))
                        .toList();
        tell(event, news, Set.of());
    }

    /// Tells those who did not do it themselves how a request goes on, except who hears otherwise
    /// that it is off.
    void moved(Request before, Request after) {
        boolean off = before.state() == RequestState.ACCEPTED;
        Stream<OrganisationId> concerned =
                off ? Stream.of(after.fromId(), after.toId()) : Stream.of(after.fromId());
        List<News> news =
                concerned.map(side -> new News(after, RequestMails.ANSWERS, side)).toList();
        if (off) {
            Set<PersonId> told =
                    others.stream()
                            .flatMap(other -> other.of(after.id()).stream())
                            .collect(Collectors.toSet());
            gathering.drop(RequestMails.ANSWERS, after.id().value(), told);
            tell(after.eventId(), news, told);
        } else {
            tell(after.eventId(), news, Set.of());
        }
    }

    private void tell(EventId event, List<News> news, Set<PersonId> except) {
        if (news.isEmpty()) {
            return;
        }
        var people =
                representatives.people(event, news.stream().map(News::side).distinct().toList());
        ZoneId zone = events.find(event).map(EventCard::zone).orElseThrow();
        gathering.note(
                news.stream()
                        .flatMap(each -> matters(each, people, zone))
                        .filter(matter -> !except.contains(matter.person()))
                        .toList());
    }

    private static Stream<Matter> matters(
            News news, Map<OrganisationId, Set<PersonId>> people, ZoneId zone) {
        Set<PersonId> side = people.getOrDefault(news.side, Set.of());
        return news.isDoneBy(side)
                ? Stream.empty()
                : side.stream()
                        .map(
                                person ->
                                        new Matter(
                                                person,
                                                news.kind,
                                                news.request.eventId().value(),
                                                news.request.id().value(),
                                                zone));
    }

    /// @param side whose people hear it
    private record News(Request request, MailKind kind, OrganisationId side) {
        private boolean isDoneBy(Set<PersonId> people) {
            var last =
                    kind.equals(RequestMails.TO_ANSWER)
                            ? request.question().askedBy()
                            : request.answer().answeredBy();
            return last != null && people.contains(last);
        }
    }
}
