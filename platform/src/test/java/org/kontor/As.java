package org.kontor;

import org.kontor.shared.PersonId;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Sends a test's request as a person who is signed in.
public final class As {
    private As() {}

    public static RequestPostProcessor person(PersonId person) {
        return SecurityMockMvcRequestPostProcessors.user(person.toString()).authorities();
    }
}
