package org.kontor.web;

import java.util.function.Predicate;

/// One step of the way that the navigation shows; modules contribute them as beans.
///
/// @param order place on the way, from the directory to the news
/// @param key of the words
/// @param icon name in Tabler's set
/// @param path below the language, such as `/directory`
/// @param shownTo for whom it leads somewhere
public record NavigationEntry(
        int order, String key, String icon, String path, Predicate<Visitor> shownTo) {}
