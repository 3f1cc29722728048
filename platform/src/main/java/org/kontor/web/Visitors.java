package org.kontor.web;

/// Tells who asks; implemented by the module that knows people.
public interface Visitors {
    /// The visitor of the request being handled, a stranger where none is.
    Visitor current();
}
