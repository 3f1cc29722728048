package org.kontor.files;

import java.util.Optional;
import org.kontor.web.Visitor;

/// A module that refers to stored files, and so decides who may have them.
public interface FileOwner {
    /// The name under which the visitor may download the file; empty where the module does not
    /// refer to it, or not for this visitor.
    Optional<String> nameFor(FileId file, Visitor visitor);
}
