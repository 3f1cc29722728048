package org.kontor.directory.codelist;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.directory.CodeList;

/// How the codes of a list are built.
final class CodeShape {
    private CodeShape() {}

    /// Whether a code of the list may be called so where it is to stand.
    static boolean fits(CodeList list, String code, Optional<String> parent) {
        return switch (list) {
            case NACE -> code.matches(activity(parent));
            case NUTS -> code.matches(region(parent));
            case ECOSYSTEM, LABEL -> parent.isEmpty() && code.matches("[A-Z][A-Z0-9_]{1,29}");
        };
    }

    static boolean hasLevels(CodeList list) {
        return list == CodeList.NACE || list == CodeList.NUTS;
    }

    /// A letter for a section, two digits for a division of it, then a point and a digit, a further
    /// digit, and what a country adds.
    private static String activity(Optional<String> parent) {
        if (parent.isEmpty()) {
            return "[A-Z]";
        }
        String above = parent.get();
        return switch (above.length()) {
            case 1 -> "\\d\\d";
            case 2 -> Pattern.quote(above) + "\\.\\d";
            case 4 -> Pattern.quote(above) + "\\d";
            default -> Pattern.quote(above) + "\\.?\\d{1,2}";
        };
    }

    /// Two letters for a country, and one sign more on each of three levels.
    private static String region(Optional<String> parent) {
        return parent.map(above -> above.length() < 5 ? above + "[A-Z0-9]" : "(?!)")
                .orElse("[A-Z]{2}");
    }
}
