package org.kontor.matchmaking.wishfile;

/// A table of wishes that waits to be taken over.
///
/// @param id SHA-256 of the content
/// @param agreed whether wishes that say nothing of an answer count as agreed
public record WishFile(String id, String name, boolean agreed) {}
