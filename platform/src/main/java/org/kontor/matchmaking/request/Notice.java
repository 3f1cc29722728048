package org.kontor.matchmaking.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the reader has just done, for the page that follows to say.
public enum Notice {
    SENT,
    HELD,
    ALREADY_THERE,
    ACCEPTED,
    DECLINED,
    EDITED,
    WITHDRAWN,
    REPORTED;

    /// As it stands in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Notice> of(String code) {
        return Arrays.stream(values()).filter(notice -> notice.code().equals(code)).findFirst();
    }
}
