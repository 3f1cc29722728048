package org.kontor.web;

/// One thing that administrators look after; modules contribute them as beans.
///
/// @param order place in the list
/// @param key of the title; the key with `.lead` behind it says in a sentence what is there
/// @param icon name in Tabler's set
/// @param path below the language, such as `/people`
public record AdministrationEntry(int order, String key, String icon, String path) {}
