package org.kontor.events.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.files.FileId;
import org.kontor.shared.TypedId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives a copied event the floor plans of the earlier one, with the tables where they stood.
@Component
@Order(CopiedFloors.AFTER_TABLES)
class CopiedFloors implements CopiedPart {
    static final int AFTER_TABLES = 10;

    private final Floors floors;

    CopiedFloors(Floors floors) {
        this.floors = floors;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        for (Floor model : floors.of(from.id())) {
            UUID id = TypedId.next();
            floors.add(to, id, model.name(), model.width(), model.depth());
            Floor added = floors.find(to, id).orElseThrow();
            floors.draw(to, added, model.width(), model.depth(), moved(model, added));
            model.picture()
                    .ifPresent(
                            picture ->
                                    floors.picture(
                                            to,
                                            floors.find(to, id).orElseThrow(),
                                            Optional.of(new FileId(picture)),
                                            model.name()));
        }
    }

    private static List<Floor.Spot> moved(Floor model, Floor added) {
        Map<Integer, Floor.Spot> byNumber =
                model.spots().stream()
                        .filter(Floor.Spot::placed)
                        .collect(Collectors.toMap(Floor.Spot::number, Function.identity()));
        return added.spots().stream()
                .filter(spot -> byNumber.containsKey(spot.number()))
                .map(
                        spot -> {
                            Floor.Spot like = byNumber.getOrDefault(spot.number(), spot);
                            return new Floor.Spot(
                                    spot.table(), spot.number(), like.x(), like.y(), true);
                        })
                .toList();
    }
}
