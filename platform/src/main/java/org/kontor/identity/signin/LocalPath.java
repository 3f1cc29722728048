package org.kontor.identity.signin;

import java.net.URI;

/// Where to go on after signing in: only ever a page of this server.
final class LocalPath {
    private static final int LONGEST = 1000;

    private LocalPath() {}

    /// The path if it leads to a page here, else the empty string.
    static String orEmpty(String wanted) {
        boolean isLocal =
                wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.indexOf('\\') < 0
                        && wanted.length() <= LONGEST
                        && isAddress(wanted);
        return isLocal ? wanted : "";
    }

    private static boolean isAddress(String wanted) {
        try {
            return URI.create(wanted).getRawAuthority() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
