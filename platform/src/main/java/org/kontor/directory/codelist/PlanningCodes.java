package org.kontor.directory.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.imports.RowFate.Kind;
import org.kontor.directory.profile.Typed;
import org.kontor.documents.Sheet;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormErrors;

/// Finds out what would become of each row of a table of codes, and writes nothing.
final class PlanningCodes {
    static final String CODE = "code";
    static final String PARENT = "parent";
    static final String LABEL_EN = "label en";
    static final String LABEL_LT = "label lt";
    static final List<String> COLUMNS = List.of(CODE, PARENT, LABEL_EN, LABEL_LT);

    private final CodeListCard list;
    private final Map<String, CodeEntry> known = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private PlanningCodes(CodeListCard list, List<CodeEntry> there) {
        this.list = list;
        there.forEach(entry -> known.put(entry.code(), entry));
    }

    /// A row may stand below a code of an earlier row.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where columns are missing or unknown
    static CodePlan plan(CodeListCard list, List<CodeEntry> there, Sheet sheet) {
        sheet.require(CODE, LABEL_EN);
        sheet.allow(COLUMNS);
        var planning = new PlanningCodes(list, there);
        var fates = new ArrayList<CodeFate>();
        for (Sheet.Row row : sheet.rows()) {
            fates.add(planning.fate(row));
        }
        return new CodePlan(List.copyOf(fates));
    }

    private CodeFate fate(Sheet.Row row) {
        String code = Typed.constant(row.text(CODE), !CodeShape.hasLevels(list.list()));
        Optional<String> parent =
                Optional.of(Typed.constant(row.text(PARENT), false))
                        .filter(text -> !text.isEmpty());
        Optional<CodeEntry> there = Optional.ofNullable(known.get(code));
        var wanted = new NewCode(code, parent, label(row, there));
        FormErrors errors = FormErrors.none();
        if (!named.add(code)) {
            errors.add("code", "directory.error.codes.twice", code);
            return fate(row, Kind.ERROR, wanted, errors);
        }
        if (there.isPresent()) {
            return change(row, wanted, there.get(), errors);
        }
        new CodeCheck(list, above -> Optional.ofNullable(known.get(above)), known.size())
                .check(wanted, errors);
        if (!errors.isEmpty()) {
            return fate(row, Kind.ERROR, wanted, errors);
        }
        known.put(code, new CodeEntry(code, parent, wanted.label(), false, true, 0, 0, 0));
        return fate(row, Kind.NEW, wanted, errors);
    }

    private static CodeFate change(
            Sheet.Row row, NewCode wanted, CodeEntry there, FormErrors errors) {
        if (wanted.parent().isPresent() && !wanted.parent().equals(there.parent())) {
            errors.add("parent", "directory.error.codes.moved", there.parent().orElse("–"));
        }
        CodeCheck.label(wanted.label(), errors);
        Kind kind;
        if (!errors.isEmpty()) {
            kind = Kind.ERROR;
        } else {
            kind = wanted.label().equals(there.label()) ? Kind.UNCHANGED : Kind.UPDATE;
        }
        return fate(row, kind, wanted, errors);
    }

    /// An empty cell leaves what is there.
    private static Translated label(Sheet.Row row, Optional<CodeEntry> there) {
        return Translated.of(
                text(row.text(LABEL_EN), Language.EN, there),
                text(row.text(LABEL_LT), Language.LT, there));
    }

    private static String text(String cell, Language language, Optional<CodeEntry> there) {
        return cell.isEmpty()
                ? there.map(entry -> entry.label().exactly(language)).orElse("")
                : cell;
    }

    private static CodeFate fate(Sheet.Row row, Kind kind, NewCode code, FormErrors errors) {
        return new CodeFate(row.number(), kind, code, errors.all());
    }
}
