package org.kontor.events;

/// How much a session takes for granted.
public enum SessionLevel {
    ALL,
    INTRODUCTORY,
    INTERMEDIATE,
    ADVANCED
}
