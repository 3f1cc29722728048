package org.kontor.forms;

import org.kontor.shared.Translated;

/// One of the things to choose from; its key stays when its words change.
public record Choice(String key, Translated label) {}
