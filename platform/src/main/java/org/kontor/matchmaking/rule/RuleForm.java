package org.kontor.matchmaking.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// What the form about the rules of asking says.
final class RuleForm {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 10_000;

    private RuleForm() {}

    static FormInput filled(RuleBook book, ZoneId zone) {
        var fields = new HashMap<String, String>();
        fields.put("version", String.valueOf(book.version()));
        fields.put(
                "answers-until",
                book.answersUntil().map(until -> lastDay(until, zone).toString()).orElse(""));
        fields.put("asks", String.valueOf(book.quotas().asks()));
        fields.put("asks-a-day", String.valueOf(book.quotas().asksADay()));
        fields.put("asked", String.valueOf(book.quotas().asked()));
        fields.put("asked-a-day", String.valueOf(book.quotas().askedADay()));
        for (Group group : book.groups()) {
            for (Language language : Language.values()) {
                fields.put(name(group.id().toString(), language), group.name().exactly(language));
            }
            for (Group other : book.groups()) {
                fields.put(may(group, other), book.verdict(group, other).name());
            }
        }
        return FormInput.of(fields);
    }

    /// The rules as the form has them.
    ///
    /// @param before the groups that the form was made for
    static RuleBook read(FormInput form, List<Group> before, ZoneId zone) {
        List<Group> kept =
                before.stream()
                        .filter(group -> !form.isTicked("remove-" + group.id()))
                        .map(group -> new Group(group.id(), named(form, group.id().toString())))
                        .toList();
        var limits = new HashMap<RuleBook.Direction, MayAsk>();
        for (Group from : kept) {
            for (Group to : kept) {
                MayAsk may = form.choice(may(from, to), MayAsk.class);
                if (may != MayAsk.YES) {
                    limits.put(new RuleBook.Direction(from.id(), to.id()), may);
                }
            }
        }
        return new RuleBook(
                until(form, zone),
                new Quotas(
                        form.number("asks", 0, MOST),
                        form.number("asks-a-day", 0, MOST),
                        form.number("asked", 0, MOST),
                        form.number("asked-a-day", 0, MOST)),
                withNew(form, kept),
                limits,
                form.number("version", 0, Integer.MAX_VALUE));
    }

    static String name(String group, Language language) {
        return "group-" + group + "-" + language.code();
    }

    static String may(Group from, Group to) {
        return "may-" + from.id() + "-" + to.id();
    }

    private static List<Group> withNew(FormInput form, List<Group> kept) {
        Translated added = form.translated("group-new", LONGEST_NAME);
        if (added.isEmpty()) {
            return kept;
        }
        var all = new ArrayList<>(kept);
        all.add(new Group(GroupId.next(), added));
        return all;
    }

    private static Translated named(FormInput form, String group) {
        Translated name = form.translated("group-" + group, LONGEST_NAME);
        if (name.isEmpty()) {
            form.errors().add(name(group, Language.EN), "matchmaking.error.group-name");
        }
        return name;
    }

    /// The end of the day that is written.
    private static Optional<Instant> until(FormInput form, ZoneId zone) {
        return form.raw("answers-until").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        form.date("answers-until", LocalDate.EPOCH)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant());
    }

    private static LocalDate lastDay(Instant until, ZoneId zone) {
        return LocalDate.ofInstant(until.minusMillis(1), zone);
    }
}
