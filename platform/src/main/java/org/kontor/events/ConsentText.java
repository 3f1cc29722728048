package org.kontor.events;

import org.kontor.shared.Translated;

/// What people agree to.
///
/// @param title beside the box, such as "Photographs"
/// @param text what they agree to in full
/// @param purpose what it is needed for
public record ConsentText(Translated title, Translated text, Translated purpose) {}
