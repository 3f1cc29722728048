package org.kontor.directory.organisation;

import org.kontor.directory.Code;
import org.kontor.directory.Codes;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page of an organisation.
@Controller
class OrganisationController {
    /// Where other modules put what they know of an organisation.
    static final String PLACE = "organisation";

    private final Organisations organisations;
    private final Relations relations;
    private final Directory directory;
    private final Codes codes;
    private final PageParts parts;
    private final OrganisationPeople people;

    OrganisationController(
            Organisations organisations,
            Relations relations,
            Directory directory,
            Codes codes,
            PageParts parts,
            OrganisationPeople people) {
        this.organisations = organisations;
        this.relations = relations;
        this.directory = directory;
        this.codes = codes;
        this.parts = parts;
        this.people = people;
    }

    @GetMapping("/directory/{organisation}")
    @Everyone
    ModelAndView show(
            @PathVariable("organisation") String named, @ModelAttribute("shell") Shell shell) {
        OrganisationId id = OrganisationId.parse(named).orElseThrow(NotFound::new);
        Organisation found = organisations.findById(id).orElseThrow(NotFound::new);
        if (!found.isPublished()
                && directory.find(id).filter(card -> !card.id().equals(id)).isPresent()) {
            return new ModelAndView(moved(id, shell));
        }
        boolean editable = shell.visitor().holds(Role.MANAGER, id.value());
        if (!found.isPublished() && !editable) {
            throw new NotFound();
        }
        return new ModelAndView(
                "directory/organisation/page", "page", page(found, editable, shell));
    }

    /// An entry that was merged into another is found there from now on.
    private View moved(OrganisationId id, Shell shell) {
        String path = directory.find(id).orElseThrow(NotFound::new).path();
        var view = new RedirectView(shell.link(path));
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return view;
    }

    private OrganisationPage page(Organisation organisation, boolean editable, Shell shell) {
        OrganisationId id = organisation.id();
        OrganisationProfile profile = organisation.profile();
        var named = new java.util.HashSet<Code>(profile.codes());
        profile.cluster()
                .flatMap(cluster -> cluster.label())
                .ifPresent(label -> named.add(Code.label(label.code())));
        return new OrganisationPage(
                id,
                profile,
                organisation.isPublished(),
                codes.labels(named),
                relations.of(id),
                people.managers(id),
                editable,
                people.today(),
                parts.at(PLACE, id.value(), shell),
                StructuredData.of(id, profile, shell));
    }
}
