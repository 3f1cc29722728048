package org.kontor.events.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kontor.events.Consequence;
import org.kontor.events.RegistrationId;

/// What would happen to the registrations that are meant.
///
/// @param rows all of them, those first who came first
/// @param consequences where they end: what follows, by the words that say so
/// @param free how many places are left, where there are only so many
public record DecisionPlan(
        DeskAction action,
        List<DeskRow> rows,
        SequencedMap<String, List<Consequence>> consequences,
        OptionalInt free) {

    /// Those that it would be done to.
    public List<DeskRow> meant() {
        return rows.stream().filter(row -> !action.isDone(row) && action.isPossible(row)).toList();
    }

    /// Those that are so already.
    public List<DeskRow> done() {
        return rows.stream().filter(action::isDone).toList();
    }

    /// Those that cannot take that step.
    public List<DeskRow> impossible() {
        return rows.stream().filter(row -> !action.isDone(row) && !action.isPossible(row)).toList();
    }

    /// Whose the registration is.
    public String name(RegistrationId id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .map(DeskRow::name)
                .findFirst()
                .orElse("");
    }

    List<RegistrationId> ids() {
        return meant().stream().map(DeskRow::id).toList();
    }

    /// Tells apart what an organiser saw from what is there now.
    public String fingerprint() {
        String all =
                rows.stream()
                        .map(row -> row.id() + row.standing().state().name() + row.coming())
                        .collect(Collectors.joining("\n"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Java comes with SHA-256", missing);
        }
    }
}
