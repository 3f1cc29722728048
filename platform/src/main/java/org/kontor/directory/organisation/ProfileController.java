package org.kontor.directory.organisation;

import java.util.Map;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.profile.KnownCodes;
import org.kontor.directory.profile.ProfileReading;
import org.kontor.directory.profile.Typed;
import org.kontor.directory.profile.TypedProfile;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form by which an organisation's own people keep its profile.
@Controller
class ProfileController {
    private final Organisations organisations;
    private final RevisingOrganisation revising;
    private final ProfileChoices.Reader choices;
    private final KnownCodes.Reader known;

    ProfileController(
            Organisations organisations,
            RevisingOrganisation revising,
            ProfileChoices.Reader choices,
            KnownCodes.Reader known) {
        this.organisations = organisations;
        this.revising = revising;
        this.choices = choices;
        this.known = known;
    }

    @GetMapping("/directory/{organisation}/profile")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView edit(@PathVariable String organisation, @ModelAttribute("shell") Shell shell) {
        Organisation found = find(organisation);
        return form(
                found,
                found.version(),
                TypedProfile.of(found.profile()),
                FormErrors.none(),
                HttpStatus.OK,
                shell);
    }

    @PostMapping("/directory/{organisation}/profile")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView save(
            @PathVariable String organisation,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("shell") Shell shell) {
        Organisation found = find(organisation);
        var typed = new Typed(fields);
        FormErrors errors = FormErrors.none();
        KnownCodes codesNow = known.read();
        ProfileReading.read(typed, found.profile(), codesNow, errors);
        if (!errors.isEmpty()) {
            return form(found, version, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT, shell);
        }
        try {
            revising.revise(
                    found.id(),
                    version,
                    profile -> ProfileReading.read(typed, profile, codesNow, FormErrors.none()));
        } catch (OptimisticLockingFailureException overtaken) {
            Organisation now = find(organisation);
            errors.overtake(fields, TypedProfile.of(now.profile()).fields());
            return form(now, now.version(), typed, errors, HttpStatus.CONFLICT, shell);
        }
        return new ModelAndView("redirect:" + shell.link("/directory/" + found.id()));
    }

    private Organisation find(String named) {
        return OrganisationId.parse(named)
                .flatMap(organisations::findById)
                .orElseThrow(NotFound::new);
    }

    private ModelAndView form(
            Organisation found,
            int version,
            Typed typed,
            FormErrors errors,
            HttpStatus status,
            Shell shell) {
        var page =
                new ProfilePage(
                        found.id(),
                        version,
                        found.profile(),
                        typed,
                        errors,
                        choices.read(found.profile(), shell),
                        found.profile().missing());
        return new ModelAndView("directory/organisation/profile", Map.of("page", page), status);
    }
}
