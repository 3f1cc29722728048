package org.kontor.directory.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.profile.KnownCodes;
import org.kontor.directory.profile.ProfileReading;
import org.kontor.directory.profile.Typed;
import org.kontor.directory.profile.TypedProfile;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
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
    private static final int DIVISION = 2;
    private static final int SMALLEST_REGION = 5;

    private final Organisations organisations;
    private final RevisingOrganisation revising;
    private final Codes codes;
    private final KnownCodes.Reader known;

    ProfileController(
            Organisations organisations,
            RevisingOrganisation revising,
            Codes codes,
            KnownCodes.Reader known) {
        this.organisations = organisations;
        this.revising = revising;
        this.codes = codes;
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
        revising.revise(
                found.id(),
                version,
                profile -> ProfileReading.read(typed, profile, codesNow, FormErrors.none()));
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
        var top = codes.top(CodeList.NACE, CodeList.ECOSYSTEM, CodeList.LABEL);
        String none = shell.t("directory.profile.none");
        var page =
                new ProfilePage(
                        found.id(),
                        version,
                        found.profile(),
                        typed,
                        errors,
                        countries(shell),
                        ProfilePage.orNone(none, regions(found.profile().country(), shell)),
                        names(top, CodeList.ECOSYSTEM, shell),
                        ProfilePage.orNone(none, names(top, CodeList.LABEL, shell)),
                        sections(shell),
                        found.profile().missing());
        return new ModelAndView("directory/organisation/profile", Map.of("page", page), status);
    }

    private static SequencedMap<String, String> countries(Shell shell) {
        var names = new LinkedHashMap<String, String>();
        Countries.inOrder(shell.language())
                .forEach(code -> names.put(code, Countries.name(code, shell.language())));
        return names;
    }

    private SequencedMap<String, String> regions(String country, Shell shell) {
        var names = new LinkedHashMap<String, String>();
        codes.below(CodeList.NUTS, Countries.inNuts(country), SMALLEST_REGION)
                .forEach(
                        (code, label) ->
                                names.put(code.code(), code.code() + " " + shell.t(label)));
        return names;
    }

    private static SequencedMap<String, String> names(
            Map<Code, Translated> all, CodeList list, Shell shell) {
        var names = new LinkedHashMap<String, String>();
        all.forEach(
                (code, label) -> {
                    if (code.list() == list) {
                        names.put(code.code(), shell.t(label));
                    }
                });
        return names;
    }

    /// The sections, each with itself and its divisions, as they follow one another in the list.
    private SequencedMap<String, SequencedMap<String, String>> sections(Shell shell) {
        var sections = new LinkedHashMap<String, SequencedMap<String, String>>();
        for (var entry : codes.below(CodeList.NACE, "", DIVISION).entrySet()) {
            String code = entry.getKey().code();
            String name = code + " " + shell.t(entry.getValue());
            if (code.length() == 1) {
                sections.put(name, new LinkedHashMap<>());
            }
            sections.lastEntry().getValue().put(code, name);
        }
        return sections;
    }
}
