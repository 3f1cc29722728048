package org.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.kontor.instance.Instance;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the shell of the page being asked for.
@Component
class Shells {
    private final Words words;
    private final Visitors visitors;
    private final Instance instance;
    private final List<NavigationEntry> entries;

    Shells(Words words, Visitors visitors, Instance instance, List<NavigationEntry> entries) {
        this.words = words;
        this.visitors = visitors;
        this.instance = instance;
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    }

    Shell of(HttpServletRequest request) {
        Visitor visitor = visitors.current();
        return new Shell(
                PageLanguage.of(request),
                words,
                PageLanguage.pathBelow(request),
                visitor,
                entries.stream().filter(entry -> entry.shownTo().test(visitor)).toList(),
                csrf(request),
                instance.isDemonstration());
    }

    /// A shell that asks the database nothing, for when it does not answer.
    Shell bare(HttpServletRequest request) {
        return new Shell(
                PageLanguage.of(request),
                words,
                PageLanguage.pathBelow(request),
                Visitor.STRANGER,
                List.of(),
                "",
                false);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }
}
