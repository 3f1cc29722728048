package org.kontor.forms;

import org.kontor.web.Visitor;

/// Tells who, besides the person themselves, may have the files of a response; the modules that
/// have people answer forms contribute theirs as beans.
public interface ResponseReader {
    boolean mayRead(ResponseId response, Visitor visitor);
}
