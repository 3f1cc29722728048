package org.kontor.matchmaking.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.web.SearchFields;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What a reader looks for among the participants, as the address of the catalogue says it.
///
/// @param text as typed
/// @param chosen the values chosen of each facet
/// @param marked whether only what the reader has marked
/// @param after where the page before ended, empty on the first one
public record CatalogueSearch(
        String text, Map<Facet, Set<String>> chosen, boolean marked, Order order, String after) {
    /// What the list is put in order by.
    public enum Order {
        /// Whom it would suit the reader's organisation to meet.
        SUITS,
        /// Whose name has the words before whose text has them.
        BEST,
        NAME
    }

    /// What the list can be narrowed by.
    public enum Facet {
        COUNTRY,
        ECOSYSTEM,
        SECTOR,
        KIND,
        DIRECTION,
        MATTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CatalogueSearch of(MultiValueMap<String, String> parameters) {
        var fields = new SearchFields(parameters);
        String text = fields.text();
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, fields.codes(facet.code()));
        }
        return new CatalogueSearch(
                text,
                chosen,
                !fields.first("marked").isEmpty(),
                order(fields.first("sort"), text),
                fields.first("after"));
    }

    public boolean isEmpty() {
        return text.isEmpty() && !marked && chosen.values().stream().allMatch(Set::isEmpty);
    }

    public Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /// The orders that make sense.
    ///
    /// @param suits whether there is an organisation that others can suit
    public List<Order> orders(boolean suits) {
        return List.of(Order.values()).stream()
                .filter(one -> one != Order.BEST || !text.isEmpty())
                .filter(one -> one != Order.SUITS || suits)
                .toList();
    }

    /// Whether this is the order that the list has unless another is chosen.
    public boolean isUsual(Order one) {
        return one == order("", text);
    }

    /// The address of this search below `path`, from the page that the cursor begins.
    public String address(String path, String cursor) {
        var address = UriComponentsBuilder.fromUriString(path);
        if (!text.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        chosen.forEach(
                (facet, values) ->
                        values.forEach(value -> address.queryParam(facet.code(), value)));
        if (marked) {
            address.queryParam("marked", "yes");
        }
        if (!isUsual(order)) {
            address.queryParam("sort", order.name().toLowerCase(Locale.ROOT));
        }
        if (!cursor.isEmpty()) {
            address.queryParam("after", cursor);
        }
        return address.encode(StandardCharsets.UTF_8).build(text).toString();
    }

    private static Order order(String name, String text) {
        return switch (name) {
            case "name" -> Order.NAME;
            case "suits" -> Order.SUITS;
            default -> text.isEmpty() ? Order.SUITS : Order.BEST;
        };
    }
}
