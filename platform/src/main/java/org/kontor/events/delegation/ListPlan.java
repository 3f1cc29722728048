package org.kontor.events.delegation;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.RegistrationId;

/// What would become of each row of a delegation's list.
public record ListPlan(List<Line> lines) {

    /// What becomes of a row.
    public enum Fate {
        /// Registers the person and takes them in.
        REGISTERED,
        /// Takes in somebody who is registered already.
        TAKEN_IN,
        /// Changes nothing.
        NOTHING,
        /// Must be mended.
        WRONG
    }

    /// A row, with what would become of it.
    ///
    /// @param number of the row in the table
    /// @param organisation found in the directory; empty where it will be entered
    /// @param cluster that it comes under, found in the directory; empty where it will be entered
    /// @param registration of the person for the organisation, where there is one
    public record Line(
            int number,
            ListRow row,
            Optional<OrganisationId> organisation,
            Optional<OrganisationId> cluster,
            Optional<RegistrationId> registration,
            Fate fate,
            List<ListFinding> findings) {
        public String name() {
            return row.name();
        }

        public String organisationName() {
            return row.organisation();
        }
    }

    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate == fate).count();
    }

    public boolean isWrong() {
        return count(Fate.WRONG) > 0;
    }

    public boolean isEmpty() {
        return count(Fate.REGISTERED) + count(Fate.TAKEN_IN) == 0;
    }
}
