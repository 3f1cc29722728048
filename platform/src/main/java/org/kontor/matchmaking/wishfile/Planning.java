package org.kontor.matchmaking.wishfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.kontor.documents.Sheet;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.EmailAddress;

/// Works out what becomes of each row of a table of wishes; stores nothing.
final class Planning {
    private final Parties parties;
    private final Present present;
    private final boolean agreed;
    private final List<PlannedRow> rows = new ArrayList<>();
    private final Map<Set<String>, PlannedWish> wishes = new LinkedHashMap<>();
    private final Map<Set<String>, Integer> firstSaid = new HashMap<>();
    private final Map<List<String>, PlannedDelegate> delegates = new LinkedHashMap<>();
    private final Map<String, Party> newcomers = new LinkedHashMap<>();

    /// @param present what the event has already
    /// @param agreed whether a wish that says nothing of an answer counts as agreed
    Planning(Parties parties, Present present, boolean agreed) {
        this.parties = parties;
        this.present = present;
        this.agreed = agreed;
    }

    WishImport plan(Sheet sheet, Map<Column, String> columns) {
        sheet.rows().forEach(row -> name(WishRow.read(row, columns, finding -> {})));
        sheet.rows().forEach(row -> plan(row, columns));
        return new WishImport(
                List.copyOf(rows),
                List.copyOf(wishes.values()),
                List.copyOf(delegates.values()),
                List.copyOf(newcomers.values()),
                idle());
    }

    private void plan(Sheet.Row row, Map<Column, String> columns) {
        var findings = new ArrayList<Finding>();
        WishRow read = WishRow.read(row, columns, findings::add);
        Party from = party(read.organisation(), findings);
        Party to = party(read.partner(), findings);
        if (!read.partner().name().isEmpty() && from.key().equals(to.key())) {
            findings.add(Finding.error("itself"));
        }
        List<PlannedDelegate> coming = coming(read, from, findings);
        Fate fate;
        if (findings.stream().anyMatch(Finding::blocks)) {
            fate = Fate.WRONG;
        } else {
            enter(from);
            enter(to);
            coming.forEach(this::bring);
            fate = wish(read, from, to, findings);
        }
        rows.add(new PlannedRow(row.number(), from.name(), to.name(), fate, findings));
    }

    /// Whom a row names with an address, another may name without.
    private void name(WishRow row) {
        for (WishRow.Delegate delegate : row.delegates()) {
            delegate.email()
                    .ifPresent(
                            email ->
                                    present.names()
                                            .add(
                                                    parties.of(row.organisation()).key(),
                                                    delegate.name(),
                                                    email));
        }
    }

    private List<PlannedDelegate> coming(WishRow row, Party from, List<Finding> findings) {
        boolean blocked = findings.stream().anyMatch(Finding::blocks);
        return blocked
                ? List.of()
                : row.delegates().stream()
                        .flatMap(
                                one ->
                                        one
                                                .email()
                                                .or(() -> named(one.name(), from, findings))
                                                .map(
                                                        email ->
                                                                new PlannedDelegate(
                                                                        from, one.name(), email))
                                                .stream())
                        .toList();
    }

    /// The address of a delegate whom the row names without one, where only one of the organisation
    /// is called so.
    private Optional<EmailAddress> named(String name, Party from, List<Finding> findings) {
        SequencedSet<EmailAddress> known = present.names().of(from.key(), name);
        if (known.isEmpty()) {
            findings.add(Finding.error("no-email", name, from.name()));
        } else if (known.size() > 1) {
            findings.add(Finding.error("same-name", name, from.name(), known.size()));
        }
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private Party party(WishRow.Named named, List<Finding> findings) {
        Party party = parties.of(named);
        if (party.known().isPresent()) {
            if (!Parties.plain(party.name()).equals(Parties.plain(named.name()))) {
                findings.add(Finding.note("taken-for", named.name(), party.name()));
            }
        } else if (!named.name().isEmpty()) {
            findings.add(
                    party.country().isEmpty()
                            ? Finding.error("no-country", named.name())
                            : Finding.note("newcomer", named.name()));
        }
        return party;
    }

    private void enter(Party party) {
        if (party.known().isEmpty()) {
            newcomers.putIfAbsent(party.key(), party);
        }
    }

    private void bring(PlannedDelegate delegate) {
        String organisation = delegate.organisation().key();
        List<String> key = List.of(organisation, delegate.email().value());
        if (!present.delegates().contains(key)) {
            delegates.putIfAbsent(key, delegate);
        }
    }

    private Fate wish(WishRow row, Party from, Party to, List<Finding> findings) {
        Set<String> pair = Set.of(from.key(), to.key());
        if (present.pairs().contains(pair)) {
            findings.add(Finding.note("exists"));
            return Fate.NOTHING;
        }
        PlannedWish earlier = wishes.get(pair);
        if (earlier == null) {
            PlannedWish planned = planned(row, from, to);
            wishes.put(pair, planned);
            firstSaid.put(pair, row.number());
            return fate(planned);
        }
        int first = firstSaid.getOrDefault(pair, 0);
        if (earlier.from().key().equals(from.key())) {
            findings.add(Finding.note("repeated", first));
            return Fate.NOTHING;
        }
        findings.add(Finding.note("answers", first));
        if (row.state().equals(Optional.of(RequestState.DECLINED))
                || earlier.state() == RequestState.DECLINED) {
            return Fate.NOTHING;
        }
        wishes.put(pair, earlier.answeredWith(row.wish(), row.languages()));
        return Fate.ANSWERS;
    }

    private PlannedWish planned(WishRow row, Party from, Party to) {
        RequestState state =
                row.state().orElse(agreed ? RequestState.ACCEPTED : RequestState.PENDING);
        // Told to be mutual, a wish is meant to be the other side's too.
        Optional<Wish> answer =
                row.state().equals(Optional.of(RequestState.ACCEPTED))
                        ? Optional.of(row.wish())
                        : Optional.empty();
        return new PlannedWish(
                from, to, row.wish(), answer, row.mode(), row.languages(), row.message(), state);
    }

    private static Fate fate(PlannedWish wish) {
        return switch (wish.state()) {
            case ACCEPTED -> Fate.AGREED;
            case DECLINED -> Fate.DECLINED;
            default -> Fate.ASKED;
        };
    }

    private SequencedSet<String> idle() {
        var coming = new HashSet<>(present.organisations());
        delegates.values().forEach(delegate -> coming.add(delegate.organisation().key()));
        var idle = new LinkedHashSet<String>();
        for (PlannedWish wish : wishes.values()) {
            for (Party side : List.of(wish.from(), wish.to())) {
                if (!coming.contains(side.key())) {
                    idle.add(side.name());
                }
            }
        }
        return idle;
    }

    /// What the event has already.
    ///
    /// @param pairs of organisations with an open or agreed wish, by their keys
    /// @param delegates organisation's key and e-mail address
    /// @param organisations keys of those that an approved delegate comes for
    /// @param names of those who come or act for the organisations
    record Present(
            Set<Set<String>> pairs,
            Set<List<String>> delegates,
            Set<String> organisations,
            Names names) {}
}
