package org.kontor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/// The hashes that bind the trail: SHA-256 over parts with their lengths in front, so that no two
/// different entries read the same.
final class Hashes {
    static final byte[] BEFORE_THE_FIRST = new byte[32];

    private Hashes() {}

    /// Of an entry's details; without the salt nobody can find erased details by trying.
    static byte[] details(byte[] salt, Map<String, String> facts) {
        MessageDigest digest = sha256();
        add(digest, salt);
        new TreeMap<>(facts)
                .forEach(
                        (name, value) -> {
                            add(digest, name);
                            add(digest, value);
                        });
        return digest.digest();
    }

    /// Of an entry as a link of the chain.
    static byte[] link(byte[] previous, Entry entry) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, entry.id().toString());
        add(digest, entry.at().toString());
        add(digest, entry.instanceAt().toString());
        add(digest, entry.actor().map(Object::toString).orElse(""));
        add(digest, entry.subject().kind());
        add(digest, entry.subject().id().toString());
        add(digest, entry.action());
        add(digest, entry.detailsHash());
        return digest.digest();
    }

    private static void add(MessageDigest digest, String part) {
        add(digest, part.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
