package org.kontor.directory;

/// Size classes of Commission Recommendation 2003/361/EC.
public enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
