package org.kontor.events.speaker;

import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;

/// What a speaker sees by the link in their mail.
///
/// @param path of this page, which is a secret
/// @param answers what is wrong with an answer that was given
/// @param photo what is wrong with the photo that was sent
public record SpeakingPage(
        String path, Speaking speaking, FormInput form, FormErrors answers, FormErrors photo) {}
