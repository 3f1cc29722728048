package org.kontor.matchmaking.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.matchmaking.RequestId;
import org.kontor.notify.Matter;
import org.kontor.notify.Recipient;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Reads what digests tell of requests as it stands when they are written.
@Component
class DigestDesks {
    private final Events events;
    private final Representatives representatives;
    private final RequestQueries queries;
    private final Words words;
    private final PublicAddress address;

    DigestDesks(
            Events events,
            Representatives representatives,
            RequestQueries queries,
            Words words,
            PublicAddress address) {
        this.events = events;
        this.representatives = representatives;
        this.queries = queries;
        this.words = words;
        this.address = address;
    }

    /// One for each event at which the reader acts for somebody still.
    List<DigestDesk> of(Recipient reader, List<Matter> matters) {
        Map<EventId, List<RequestId>> byEvent =
                matters.stream()
                        .collect(
                                Collectors.groupingBy(
                                        matter -> new EventId(matter.about()),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                matter -> new RequestId(matter.thing()),
                                                Collectors.toList())));
        return byEvent.entrySet().stream()
                .flatMap(entry -> desk(reader, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<DigestDesk> desk(Recipient reader, EventId id, List<RequestId> requests) {
        Set<OrganisationId> own =
                representatives.organisations(id, reader.person()).stream()
                        .map(Participant::id)
                        .collect(Collectors.toSet());
        return own.isEmpty()
                ? Optional.empty()
                : events.find(id)
                        .map(
                                event ->
                                        new DigestDesk(
                                                event,
                                                reader,
                                                own,
                                                queries.find(id, requests),
                                                words,
                                                address));
    }
}
