package org.kontor.events.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Verdict;

/// What an organiser can do to many registrations at once.
///
/// @param kind of action, as the list has them apart
/// @param to what they become
public record DeskAction(Kind kind, String to) {
    /// Kinds of actions.
    public enum Kind {
        STATE,
        ROLE,
        FUNDING
    }

    private static final List<DeskAction> ALL =
            Stream.of(
                            actions(
                                    Kind.STATE,
                                    RegistrationState.APPROVED,
                                    RegistrationState.WAITLISTED,
                                    RegistrationState.REJECTED,
                                    RegistrationState.CANCELLED),
                            actions(Kind.ROLE, RegistrationRole.values()),
                            actions(Kind.FUNDING, Funding.values()))
                    .flatMap(each -> each)
                    .toList();

    /// All there are, by kind.
    public static SequencedMap<Kind, List<DeskAction>> all() {
        var all = new LinkedHashMap<Kind, List<DeskAction>>();
        for (Kind kind : Kind.values()) {
            all.put(kind, ALL.stream().filter(action -> action.kind == kind).toList());
        }
        return all;
    }

    static Optional<DeskAction> of(String code) {
        return ALL.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    /// By which forms and the database name it.
    public String code() {
        return kind + "-" + to;
    }

    /// Key of what it is called.
    public String words() {
        String constant = to.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case STATE -> "events.registration.become." + constant;
            case ROLE -> "events.registration.role." + constant;
            case FUNDING -> "events.registration.funding." + constant;
        };
    }

    /// Whether people no longer come.
    public boolean ends() {
        return kind == Kind.STATE && !RegistrationState.valueOf(to).isAlive();
    }

    /// Whether people get a place.
    public boolean admits() {
        return kind == Kind.STATE && RegistrationState.valueOf(to) == RegistrationState.APPROVED;
    }

    Verdict verdict(String reason) {
        return switch (kind) {
            case STATE -> new Verdict.Become(RegistrationState.valueOf(to), reason);
            case ROLE -> new Verdict.ComeAs(RegistrationRole.valueOf(to));
            case FUNDING -> new Verdict.PaidBy(Funding.valueOf(to));
        };
    }

    /// Whether the registration is so already.
    boolean isDone(DeskRow row) {
        Coming coming = row.coming();
        Enum<?> now =
                switch (kind) {
                    case STATE -> row.standing().state();
                    case ROLE -> coming.role();
                    case FUNDING -> coming.funding();
                };
        return now.name().equals(to);
    }

    boolean isPossible(DeskRow row) {
        return kind != Kind.STATE
                || row.standing().state().canBecome(RegistrationState.valueOf(to));
    }

    private static Stream<DeskAction> actions(Kind kind, Enum<?>... targets) {
        return Arrays.stream(targets).map(target -> new DeskAction(kind, target.name()));
    }
}
