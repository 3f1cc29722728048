package org.kontor.directory;

/// The lists of codes that describe organisations; each has versions, and labels in both languages.
public enum CodeList {
    /// Economic activities: sections, divisions, groups, classes.
    NACE,
    /// Regions: countries and three levels below them.
    NUTS,
    /// The industrial ecosystems of the European Union.
    ECOSYSTEM,
    /// Labels of cluster management.
    LABEL
}
