package org.kontor.events.intake;

import org.kontor.events.ConsentId;
import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.consent.Consents;
import org.springframework.stereotype.Component;

/// Lets a copied event take people in as the earlier one did, with its questions and consents.
@Component
class CopiedIntake implements CopiedPart {
    private final Intakes intakes;
    private final AskingQuestions asking;
    private final Consents consents;

    CopiedIntake(Intakes intakes, AskingQuestions asking, Consents consents) {
        this.intakes = intakes;
        this.asking = asking;
        this.consents = consents;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        Intake before = intakes.of(to);
        Intake model = intakes.of(from.id());
        intakes.store(
                new Intake(
                        to,
                        model.approval(),
                        model.capacity(),
                        model.roles(),
                        before.form(),
                        before.asks(),
                        model.contact(),
                        before.open(),
                        before.version()));
        model.form()
                .ifPresent(
                        form -> {
                            asking.begin(to, asking.of(from.id()));
                            if (model.asks()) {
                                asking.publish(to);
                            }
                        });
        consents.of(from.id())
                .forEach(
                        consent ->
                                consents.add(
                                        to, ConsentId.next(), consent.required(), consent.text()));
    }
}
