package org.kontor.events.event;

import java.util.SequencedMap;
import org.kontor.web.FormInput;

/// The form for a copy of an earlier event.
///
/// @param events that can be copied, by slug, the latest first
public record EventCopyPage(SequencedMap<String, String> events, FormInput form) {}
