package org.kontor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.shared.Language;

/// The language of a page: what its address begins with, else what the reader's browser asks for.
public final class PageLanguage {
    private PageLanguage() {}

    public static Language of(HttpServletRequest request) {
        String path = path(request);
        for (Language language : Language.values()) {
            if (path.equals("/" + language.code())
                    || path.startsWith("/" + language.code() + "/")) {
                return language;
            }
        }
        return Language.ofCode(request.getLocale().getLanguage()).orElse(Language.EN);
    }

    /// The path after the language, with the query: what to append to another language's prefix.
    static String pathBelow(HttpServletRequest request) {
        String path = path(request);
        String prefix = "/" + of(request).code();
        String below = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
        String query = request.getQueryString();
        return query == null ? below : below + "?" + query;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }
}
