package org.kontor.events.interpreter;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.kontor.events.EventCard;
import org.kontor.events.registration.SlotState;
import org.kontor.web.FormInput;

/// One interpreter, with the slots in which they have time.
public record InterpreterPage(
        EventCard event,
        InterpreterRow interpreter,
        FormInput form,
        SequencedMap<LocalDate, List<SlotState>> slots) {}
