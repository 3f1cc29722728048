package org.kontor.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.CallPurpose;
import org.kontor.events.ConnectedCall;
import org.kontor.events.ConnectedCallId;
import org.kontor.events.EventId;
import org.kontor.events.PhaseKind;
import org.kontor.events.Publicity;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Writes what visitors of the event want to know, and what its organiser wrote to some.
@Component
class SowingTexts {
    private static final Map<PhaseKind, Translated> PHASES =
            Map.of(
                    PhaseKind.REQUESTS,
                    Translated.of(
                            "Look through the catalogue and ask those whom you want to meet. Answer what others ask of you: what is not accepted by the end of this phase cannot be placed.",
                            "Peržiūrėkite katalogą ir kvieskite tuos, su kuriais norite susitikti. Atsakykite į kitų kvietimus: ko nepriimsite iki šio etapo pabaigos, to tvarkaraštyje nebus."),
                    PhaseKind.TIMETABLE,
                    Translated.of(
                            "We are building the timetable. Your agenda will come by mail; please do not book your journey home before you have it.",
                            "Sudarome tvarkaraštį. Jūsų darbotvarkė ateis paštu; iki tol nepirkite bilietų namo."),
                    PhaseKind.EVENT,
                    Translated.of(
                            "Your meetings, with table and time, stand in your agenda. If you are late, tell the desk in the foyer.",
                            "Jūsų susitikimai su stalu ir laiku surašyti darbotvarkėje. Jei vėluojate, praneškite registracijos stalui fojė."),
                    PhaseKind.FOLLOW_UP,
                    Translated.of(
                            "Thank you for coming. Write to those whom you met while they remember.",
                            "Ačiū, kad buvote. Parašykite tiems, su kuriais susitikote, kol jie dar prisimena."));

    private final Publicity publicity;

    SowingTexts(Publicity publicity) {
        this.publicity = publicity;
    }

    void sow(EventId event, PersonId organiser) {
        publicity.tellVisitors(
                event,
                Translated.of(
                        "From the main station it is ten minutes on foot through the pedestrian zone.\n\nFrom the airport the S-Bahn lines S2 and S3 take half an hour to the city centre.",
                        "Nuo centrinės stoties – dešimt minučių pėsčiomis per pėsčiųjų zoną.\n\nNuo oro uosto iki miesto centro pusvalandis miesto traukiniu, linijos S2 ir S3."),
                Translated.of(
                        "There are many hotels around the main station. September is a busy month, so book early.",
                        "Aplink centrinę stotį daug viešbučių. Rugsėjį jų pilna, todėl užsisakykite iš anksto."),
                Translated.of(
                        "All sessions and meetings are in English. Badges are at the entrance from 8:30 on both days.",
                        "Visi posėdžiai ir susitikimai vyksta angliškai. Dalyvio korteles abi dienas rasite prie įėjimo nuo 8.30 val."));
        publicity.tellInPhases(event, PHASES);
        calls().forEach(call -> publicity.name(event, call));
        publicity.send(
                event,
                "LT",
                organiser,
                Translated.of("{event}: before you travel", "{event}: prieš kelionę"),
                Translated.of(
                        "Hello {name},\n\nwe look forward to seeing you, {days}. For {organisation} there is a place in the meeting hall for what you bring along.\n\nIf your plans change, please tell us here:\n{link}",
                        "Sveiki, {name},\n\nlaukiame jūsų ({days}). {organisation}: susitikimų salėje yra vietos tam, ką atsivešite.\n\nJei planai pasikeistų, praneškite čia:\n{link}"));
        publicity.draft(
                event,
                "DE",
                organiser,
                Translated.english("{event}: welcome reception"),
                Translated.english(
                        "Hello {name},\n\non the first evening we invite you, as {role} from the host country, to the reception at 18:00.\n\n{link}"));
    }

    private static List<ConnectedCall> calls() {
        return List.of(
                new ConnectedCall(
                        ConnectedCallId.next(),
                        Translated.of("Business missions of clusters", "Klasterių verslo misijos"),
                        "MITA",
                        CallPurpose.TRAVEL,
                        "https://calls.agency.example/missions-2017",
                        Optional.of(Instant.parse("2017-06-30T14:00:00Z"))),
                new ConnectedCall(
                        ConnectedCallId.next(),
                        Translated.english("Innovation Express"),
                        "MITA",
                        CallPurpose.JOINT_APPLICATION,
                        "https://calls.agency.example/innovation-express",
                        Optional.of(Instant.parse("2017-12-15T14:00:00Z"))));
    }
}
