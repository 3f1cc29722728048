package org.kontor.events.floor;

import java.util.Optional;
import org.kontor.files.FileId;
import org.kontor.files.FileOwner;
import org.kontor.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets everybody see the pictures of floors, as they see the plans.
@Component
class FloorPictures implements FileOwner {
    private final JdbcClient database;

    FloorPictures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> nameFor(FileId file, Visitor visitor) {
        return database.sql(
                        "select picture_name from events.floor where picture = :file order by id limit 1")
                .param("file", file.sha256())
                .query(String.class)
                .optional();
    }
}
