package org.kontor.matchmaking.tag;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.web.FormInput;
import org.springframework.util.MultiValueMap;

/// The fields of a form that say with which codes something is tagged and for whom it is.
public final class TagFields {
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_CODE = 12;
    private static final int DIVISION = 2;

    private TagFields() {}

    /// The ticked codes and those written by hand.
    ///
    /// @param known codes that there are
    public static List<String> tags(FormInput form, Set<String> known) {
        var tags = new LinkedHashSet<String>();
        Stream.concat(form.all("ecosystems").stream(), form.all("sectors").stream())
                .filter(known::contains)
                .forEach(tags::add);
        for (String code : parts(form.raw("finer"))) {
            if (known.contains(code)) {
                tags.add(code);
            } else {
                String shown = code.substring(0, Math.min(code.length(), LONGEST_CODE));
                form.errors().add("finer", "matchmaking.error.code", shown);
            }
        }
        if (tags.size() > MOST_TAGS) {
            form.errors().add("finer", "matchmaking.error.tags", MOST_TAGS, tags.size());
        }
        return List.copyOf(tags);
    }

    public static PartnersSought sought(FormInput form) {
        return new PartnersSought(
                Arrays.stream(OrganisationKind.values())
                        .map(Enum::name)
                        .filter(form.all("kinds")::contains)
                        .toList(),
                form.all("countries").stream().filter(Countries::exists).distinct().toList());
    }

    /// Writes into the fields what the two others read.
    public static void fill(
            MultiValueMap<String, String> fields, List<String> tags, PartnersSought sought) {
        List<String> finer = finer(tags);
        for (String tag : tags) {
            if (!finer.contains(tag)) {
                fields.add(isActivity(tag) ? "sectors" : "ecosystems", tag);
            }
        }
        fields.add("finer", String.join(", ", finer));
        sought.kinds().forEach(kind -> fields.add("kinds", kind));
        sought.countries().forEach(country -> fields.add("countries", country));
    }

    /// Whether the code is one of NACE: a letter, or digits with a point among them.
    private static boolean isActivity(String tag) {
        return tag.matches("[A-Z]|[0-9][0-9.]*");
    }

    /// Those of the tags that the boxes do not show: groups and classes of NACE.
    private static List<String> finer(List<String> tags) {
        return tags.stream().filter(tag -> isActivity(tag) && tag.length() > DIVISION).toList();
    }

    /// What stands in a field, parted by commas, semicolons or lines.
    public static List<String> parts(String text) {
        return Arrays.stream(text.split("[,;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
