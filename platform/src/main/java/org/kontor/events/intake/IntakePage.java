package org.kontor.events.intake;

import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.forms.FormVersion;
import org.kontor.web.FormInput;

/// How an event takes people in, as a form.
///
/// @param published the questions that are published, asked or not
/// @param consents how many are asked for
public record IntakePage(
        EventCard event,
        Intake intake,
        Optional<FormVersion> published,
        int consents,
        FormInput form) {}
