package org.kontor.directory.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.web.SearchFields;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What a reader looks for, as the address of the list says it.
///
/// @param text as typed
/// @param after where the page before ended, empty on the first one
public record Search(
        String text,
        Set<String> countries,
        Set<String> sectors,
        Set<String> ecosystems,
        Set<String> labels,
        Set<String> kinds,
        Order order,
        String after) {
    public enum Order {
        BEST,
        NAME,
        NEWEST
    }

    static Search of(MultiValueMap<String, String> parameters) {
        var fields = new SearchFields(parameters);
        String text = fields.text();
        return new Search(
                text,
                fields.codes("country"),
                fields.codes("sector"),
                fields.codes("ecosystem"),
                fields.codes("label"),
                fields.codes("kind"),
                order(fields.first("sort"), text),
                fields.first("after"));
    }

    public boolean isEmpty() {
        return text.isEmpty() && filters().stream().allMatch(Set::isEmpty);
    }

    /// The orders that make sense: the best match only where a text is looked for.
    public List<Order> orders() {
        return text.isEmpty() ? List.of(Order.NAME, Order.NEWEST) : List.of(Order.values());
    }

    /// Whether this is the order that the list has unless another is chosen.
    public boolean isUsual(Order one) {
        return one == order("", text);
    }

    /// The address of this search, from its first page.
    public String address() {
        return address(countries, "");
    }

    public String addressAfter(String cursor) {
        return address(countries, cursor);
    }

    /// The address with the country added, or taken away where it was chosen.
    public String addressToggling(String country) {
        var changed = new TreeSet<>(countries);
        if (!changed.remove(country)) {
            changed.add(country);
        }
        return address(changed, "");
    }

    /// The same search for a download: `csv` or `xlsx`.
    public String addressAs(String format) {
        return address().replaceFirst("/directory", "/directory/list." + format);
    }

    private String address(Set<String> chosenCountries, String cursor) {
        var address = UriComponentsBuilder.fromPath("/directory");
        if (!text.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        chosenCountries.forEach(value -> address.queryParam("country", value));
        sectors.forEach(value -> address.queryParam("sector", value));
        ecosystems.forEach(value -> address.queryParam("ecosystem", value));
        labels.forEach(value -> address.queryParam("label", value));
        kinds.forEach(value -> address.queryParam("kind", value));
        if (!isUsual(order)) {
            address.queryParam("sort", order.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (!cursor.isEmpty()) {
            address.queryParam("after", cursor);
        }
        return address.encode(StandardCharsets.UTF_8).build(text).toString();
    }

    private List<Set<String>> filters() {
        return List.of(countries, sectors, ecosystems, labels, kinds);
    }

    private static Order order(String name, String text) {
        return switch (name) {
            case "name" -> Order.NAME;
            case "newest" -> Order.NEWEST;
            default -> text.isEmpty() ? Order.NAME : Order.BEST;
        };
    }
}
