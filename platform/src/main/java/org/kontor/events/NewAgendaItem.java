package org.kontor.events;

import org.kontor.shared.Period;

/// Something on the agenda of an event that others run.
public record NewAgendaItem(String title, String place, Period during) {}
