package org.kontor.shared;

import java.util.List;

/// What a module holds about persons; every module that holds some implements it as a bean.
public interface PersonalData {

    /// Everything held about the person, for handing over on request.
    List<Holding> export(PersonId person);

    /// Removes or makes anonymous what is held about the person, unless a hold forbids it.
    void erase(PersonId person);

    /// Why the person's data must be kept for now, each reason a message key; empty when it may go.
    List<String> holds(PersonId person);

    /// One record: its kind as a message key, and its fields by name in the order to show them.
    record Holding(String kind, java.util.SequencedMap<String, String> fields) {}
}
