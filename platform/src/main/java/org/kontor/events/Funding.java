package org.kontor.events;

/// Who pays for a person's coming.
public enum Funding {
    AWARD,
    SELF,
    STAFF
}
