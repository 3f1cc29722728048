package org.kontor.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.events.EventId;
import tools.jackson.databind.json.JsonMapper;

class RequestWithdrawnTest {

    @Test
    void isReadAsItWasStoredBeforeItSaidWhy() {
        String id = "01990000-0000-7000-8000-000000000001";
        String stored =
                """
                {"event": {"value": "%s"}, "request": {"value": "%s"}}
                """
                        .formatted(id, id);

        assertThat(JsonMapper.shared().readValue(stored, RequestWithdrawn.class))
                .isEqualTo(
                        new RequestWithdrawn(
                                new EventId(UUID.fromString(id)),
                                new RequestId(UUID.fromString(id)),
                                RequestWithdrawn.Why.NO_WISH));
    }
}
