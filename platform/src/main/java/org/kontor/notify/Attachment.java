package org.kontor.notify;

/// A file that goes with a mail.
///
/// @param type media type, such as `text/calendar; charset=UTF-8`
public record Attachment(String name, String type, byte[] content) {}
