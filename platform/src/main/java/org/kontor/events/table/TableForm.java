package org.kontor.events.table;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.events.MeetingTable;
import org.kontor.events.NewTable;
import org.kontor.events.TableFeature;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// What the forms about tables say.
final class TableForm {
    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_AREA = 60;

    private TableForm() {}

    /// The form of a table that is there.
    static FormInput of(MeetingTable table, int version) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("area", table.area());
        values.add("version", String.valueOf(version));
        table.features().forEach(feature -> values.add("features", feature.name()));
        return new FormInput(values);
    }

    /// Tables of one kind, numbered on from those that are there.
    static List<NewTable> added(FormInput form, int after) {
        int count = form.number("count", 1, MOST_AT_ONCE);
        String area = area(form);
        Set<TableFeature> features = features(form);
        return IntStream.rangeClosed(after + 1, after + count)
                .mapToObj(number -> new NewTable(number, area, features))
                .toList();
    }

    static String area(FormInput form) {
        return form.text("area", LONGEST_AREA);
    }

    static Set<TableFeature> features(FormInput form) {
        return form.choices("features", TableFeature.class);
    }
}
