package org.kontor.demonstration;

import java.util.List;
import org.kontor.shared.Translated;

/// A cluster of the demonstration, with the people it sends.
///
/// @param representedBy the legal person that stands for it, empty where it is one itself
/// @param label `GOLD`, `SILVER`, `BRONZE` or empty
/// @param seated whether it takes part in the end; the others registered and cancelled
record ClusterPlan(
        String name,
        String shortName,
        String representedBy,
        String country,
        String region,
        Sector sector,
        Translated description,
        int founded,
        int members,
        double staff,
        String label,
        String slug,
        boolean seated,
        List<PersonPlan> people) {

    record PersonPlan(String name, String email, boolean lithuanian) {}
}
