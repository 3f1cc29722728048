package org.kontor.identity.signin;

import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;

/// Somebody who introduces themselves, and is known once they use a link mailed to their address.
record Newcomer(EmailAddress email, String name, Language language) {}
