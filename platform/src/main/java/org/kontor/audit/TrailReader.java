package org.kontor.audit;

import org.kontor.web.Visitor;

/// Lets others than administrators read the trail of what a module owns.
public interface TrailReader {
    boolean mayRead(Subject subject, Visitor visitor);
}
