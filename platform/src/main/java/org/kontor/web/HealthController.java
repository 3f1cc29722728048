package org.kontor.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells machines in front whether this node can serve: its database answers.
@Controller
@OutsideLanguages
class HealthController {
    private final JdbcClient database;
    private final String version;

    HealthController(JdbcClient database) {
        this.database = database;
        // The jar's manifest knows it; in a folder of classes there is none.
        this.version =
                Objects.requireNonNullElse(
                        HealthController.class.getPackage().getImplementationVersion(),
                        "development");
    }

    @GetMapping("/health")
    @Everyone
    ResponseEntity<Map<String, String>> health() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "up");
        } catch (DataAccessException unreachable) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "down");
        }
    }

    private ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", word, "version", version));
    }
}
