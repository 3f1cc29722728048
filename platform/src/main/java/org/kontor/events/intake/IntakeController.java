package org.kontor.events.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.RegistrationRole;
import org.kontor.events.consent.Consents;
import org.kontor.events.registration.Admitting;
import org.kontor.forms.FormVersion;
import org.kontor.forms.Forms;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How an event takes people in: who decides, how many may come, as what, and whether they are
/// asked questions.
@Controller
class IntakeController {
    private static final int MOST_PLACES = 100_000;

    /// What people can register as themselves; walk-ins are entered at the desk.
    private static final Set<RegistrationRole> OFFERED =
            EnumSet.complementOf(EnumSet.of(RegistrationRole.WALK_IN));

    private final Events events;
    private final Intakes intakes;
    private final Consents consents;
    private final Forms forms;
    private final Admitting admitting;

    IntakeController(
            Events events, Intakes intakes, Consents consents, Forms forms, Admitting admitting) {
        this.events = events;
        this.intakes = intakes;
        this.consents = consents;
        this.forms = forms;
        this.admitting = admitting;
    }

    @GetMapping("/events/{event}/setup/intake")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.ours(event);
        Intake intake = intakes.of(card.id());
        return page(card, intake, input(intake), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/intake")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Intake before = intakes.of(card.id());
        var form = new FormInput(sent);
        Intake wanted = read(form, before);
        if (!form.errors().isEmpty()) {
            return page(card, before, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.saves(
                before.version(),
                () -> intakes.store(wanted),
                () -> input(intakes.of(card.id())))) {
            return page(card, before, form, HttpStatus.CONFLICT);
        }
        if (wanted.capacity() != before.capacity()) {
            admitting.moveUp(card.id());
        }
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup"));
    }

    private Intake read(FormInput form, Intake before) {
        Set<RegistrationRole> roles = EnumSet.noneOf(RegistrationRole.class);
        roles.addAll(form.choices("roles", RegistrationRole.class));
        roles.retainAll(OFFERED);
        if (roles.isEmpty()) {
            form.errors().add("roles", "events.error.roles");
        }
        if (!form.raw("contact").isEmpty() && EmailAddress.parse(form.raw("contact")).isEmpty()) {
            form.errors().add("contact", "events.error.email");
        }
        boolean asks = form.isTicked("asks");
        if (asks && published(before).isEmpty()) {
            form.errors().add("asks", "events.error.no-form");
        }
        return new Intake(
                before.event(),
                form.choice("approval", Approval.class),
                form.raw("capacity").isEmpty() ? 0 : form.number("capacity", 0, MOST_PLACES),
                roles.isEmpty() ? before.roles() : roles,
                before.form(),
                asks,
                form.raw("contact"),
                before.open(),
                before.version());
    }

    private static FormInput input(Intake intake) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", String.valueOf(intake.version()));
        fields.add("approval", intake.approval().name());
        fields.add("capacity", intake.capacity() == 0 ? "" : String.valueOf(intake.capacity()));
        intake.roles().forEach(role -> fields.add("roles", role.name()));
        fields.add("contact", intake.contact());
        if (intake.asks()) {
            fields.add("asks", "yes");
        }
        return new FormInput(fields);
    }

    private Optional<FormVersion> published(Intake intake) {
        return intake.form().flatMap(forms::published);
    }

    private ModelAndView page(EventCard event, Intake intake, FormInput form, HttpStatus status) {
        var page =
                new IntakePage(
                        event, intake, published(intake), consents.of(event.id()).size(), form);
        return new ModelAndView(
                "events/intake/form", Map.of("page", page, "offered", OFFERED), status);
    }
}
