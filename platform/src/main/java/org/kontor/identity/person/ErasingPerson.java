package org.kontor.identity.person;

import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.identity.People;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Collects what all modules hold about a person, and makes them forget it together.
@Component
class ErasingPerson {
    private final List<PersonalData> holders;
    private final AuditTrail trail;

    ErasingPerson(List<PersonalData> holders, AuditTrail trail) {
        this.holders = holders;
        this.trail = trail;
    }

    List<PersonalData.Holding> export(PersonId person) {
        return holders.stream().flatMap(holder -> holder.export(person).stream()).toList();
    }

    /// Why the person cannot be forgotten now, as message keys; empty when they can.
    List<String> holds(PersonId person) {
        return holders.stream().flatMap(holder -> holder.holds(person).stream()).toList();
    }

    /// Makes every module forget the person, or none.
    ///
    /// @return false when something must be kept still, and nothing was forgotten
    @Transactional
    boolean erase(PersonId person) {
        if (!holds(person).isEmpty()) {
            return false;
        }
        trail.record(
                new Subject(People.SUBJECT, person.value()), "identity.audit.erased", Map.of());
        holders.forEach(holder -> holder.erase(person));
        return true;
    }
}
