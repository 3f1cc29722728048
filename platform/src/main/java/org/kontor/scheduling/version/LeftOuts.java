package org.kontor.scheduling.version;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes what versions leave out and why.
@Component
public class LeftOuts {
    private final JdbcClient database;

    LeftOuts(JdbcClient database) {
        this.database = database;
    }

    /// The meetings that the version leaves out, the one wished for first before others.
    public List<LeftOut> of(VersionId version) {
        return database.sql(
                        """
                        select left_out.meeting_id, left_out.reasons,
                            array(select organisation_id from scheduling.meeting_side
                                  where meeting_side.meeting_id = left_out.meeting_id
                                  order by organisation_id) as organisations
                        from scheduling.left_out where version_id = :version order by meeting_id
                        """)
                .param("version", version.value())
                .query(
                        (row, number) ->
                                new LeftOut(
                                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                                        Arrays.stream(
                                                        (UUID[])
                                                                row.getArray("organisations")
                                                                        .getArray())
                                                .map(OrganisationId::new)
                                                .toList(),
                                        ReasonsJson.read(row.getString("reasons"))))
                .list();
    }

    void store(VersionId version, List<LeftOut> leftOut) {
        database.sql(
                        """
                        insert into scheduling.left_out (version_id, meeting_id, reasons)
                        select :version, meeting, reasons::jsonb
                        from unnest(:meetings, :reasons) as given (meeting, reasons)
                        """)
                .param("version", version.value())
                .param(
                        "meetings",
                        leftOut.stream().map(left -> left.meeting().value()).toArray(UUID[]::new))
                .param(
                        "reasons",
                        leftOut.stream()
                                .map(left -> ReasonsJson.write(left.reasons()))
                                .toArray(String[]::new))
                .update();
    }
}
