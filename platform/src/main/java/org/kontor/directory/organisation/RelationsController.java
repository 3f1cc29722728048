package org.kontor.directory.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who stands for a cluster and who its members are, kept by its own people.
@Controller
class RelationsController {
    private final Directory directory;
    private final Relations relations;
    private final OrganisationPeople people;

    RelationsController(Directory directory, Relations relations, OrganisationPeople people) {
        this.directory = directory;
        this.relations = relations;
        this.people = people;
    }

    @GetMapping("/directory/{organisation}/relations")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView show(
            @PathVariable OrganisationId organisation, @RequestParam(defaultValue = "") String q) {
        return page(organisation, q, "", HttpStatus.OK);
    }

    @PostMapping("/directory/{organisation}/relations")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView add(
            @PathVariable OrganisationId organisation,
            @RequestParam Relation.Kind kind,
            @RequestParam OrganisationId other,
            @RequestParam LocalDate since,
            @ModelAttribute("shell") Shell shell) {
        try {
            relations.add(organisation, kind, other, since);
        } catch (DataIntegrityViolationException clash) {
            return page(
                    organisation, "", "directory.error.relation", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(organisation, shell);
    }

    @PostMapping("/directory/{organisation}/relations/{relation}/end")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView end(
            @PathVariable OrganisationId organisation,
            @PathVariable UUID relation,
            @RequestParam LocalDate until,
            @ModelAttribute("shell") Shell shell) {
        Relation found =
                relations.of(organisation).stream()
                        .filter(each -> each.id().equals(relation))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        relations.end(organisation, found, until);
        return back(organisation, shell);
    }

    private static ModelAndView back(OrganisationId organisation, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link("/directory/" + organisation + "/relations"));
    }

    private ModelAndView page(OrganisationId id, String q, String error, HttpStatus status) {
        OrganisationCard card = directory.find(id).orElseThrow(NotFound::new);
        List<OrganisationCard> candidates =
                q.isBlank()
                        ? List.of()
                        : directory.byName(card.country(), q).stream()
                                .filter(each -> !each.id().equals(id))
                                .toList();
        return new ModelAndView(
                "directory/organisation/relations",
                Map.of(
                        "card", card,
                        "relations", relations.of(id),
                        "q", q,
                        "candidates", candidates,
                        "today", people.today(),
                        "error", error),
                status);
    }
}
