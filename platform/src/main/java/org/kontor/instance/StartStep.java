package org.kontor.instance;

import java.util.List;

/// Something to do each time the application has started, before it is called ready: a bean, in
/// the order that `@Order` gives.
public interface StartStep {

    /// Does it, and returns lines to print for the person at the console.
    List<String> run();
}
