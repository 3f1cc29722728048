package org.kontor.events.session;

import org.kontor.web.Shell;

/// Who plans a session.
///
/// @param shell in whose language they read what becomes of meetings in the way
/// @param seen the stamp of what they read and agreed to, empty where they did not
public record Planner(Shell shell, String seen) {}
