package org.kontor.events.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.forms.QuestionId;
import org.kontor.web.FormInput;

/// What a page of the desk shows, as its address says.
///
/// @param columns questions whose answers are shown
/// @param after what the page before ended with
public record DeskView(
        DeskFilter filter, DeskOrder order, List<QuestionId> columns, Optional<After> after) {
    private static final int MOST_COLUMNS = 8;

    static DeskView of(FormInput form) {
        return new DeskView(
                DeskFilter.of(form),
                Arrays.stream(DeskOrder.values())
                        .filter(each -> each.name().equals(form.raw("order")))
                        .findFirst()
                        .orElse(DeskOrder.LATEST),
                form.all("column").stream()
                        .flatMap(text -> question(text).stream())
                        .limit(MOST_COLUMNS)
                        .toList(),
                After.parse(form.raw("after")));
    }

    /// The query of the page that goes on from there, or of the first.
    public String query(Optional<After> from) {
        return query(filter, from);
    }

    /// The query of the first page for this organisation alone, or for all.
    public String queryOf(Optional<OrganisationId> organisation) {
        return query(filter.of(organisation), Optional.empty());
    }

    /// The same of this organisation alone, or of all.
    DeskView of(Optional<OrganisationId> organisation) {
        return new DeskView(filter.of(organisation), order, columns, after);
    }

    private String query(DeskFilter wanted, Optional<After> from) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(wanted.fields().entrySet());
        if (order != DeskOrder.LATEST) {
            fields.add(Map.entry("order", order.name()));
        }
        columns.forEach(column -> fields.add(Map.entry("column", column.toString())));
        from.ifPresent(place -> fields.add(Map.entry("after", place.toString())));
        return fields.stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<QuestionId> question(String text) {
        try {
            return Optional.of(new QuestionId(UUID.fromString(text)));
        } catch (IllegalArgumentException noQuestion) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A place in the list.
    ///
    /// @param place by which the list is in order
    public record After(String place, UUID id) {
        static Optional<After> parse(String text) {
            int space = text.indexOf(' ');
            try {
                return space < 0
                        ? Optional.empty()
                        : Optional.of(
                                new After(
                                        text.substring(space + 1),
                                        UUID.fromString(text.substring(0, space))));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return id + " " + place;
        }
    }
}
