package org.kontor.directory.duplicates;

import java.util.Map;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.organisation.Organisations;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Suggests what to merge, and merges what the administrator has compared.
@Controller
class DuplicateController {
    private final DuplicateQueries duplicates;
    private final Organisations organisations;
    private final MergingOrganisations merging;

    DuplicateController(
            DuplicateQueries duplicates,
            Organisations organisations,
            MergingOrganisations merging) {
        this.duplicates = duplicates;
        this.organisations = organisations;
        this.merging = merging;
    }

    @GetMapping("/directory/duplicates")
    @Only(Role.ADMINISTRATOR)
    ModelAndView list() {
        return new ModelAndView("directory/duplicates/list", "pairs", duplicates.pairs());
    }

    @GetMapping("/directory/duplicates/{one}/{another}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView compare(@PathVariable OrganisationId one, @PathVariable OrganisationId another) {
        if (one.equals(another)) {
            throw new NotFound();
        }
        return new ModelAndView(
                "directory/duplicates/compare", Map.of("one", find(one), "another", find(another)));
    }

    @PostMapping("/directory/duplicates/{one}/{another}/merge")
    @Only(Role.ADMINISTRATOR)
    String merge(
            @PathVariable OrganisationId one,
            @PathVariable OrganisationId another,
            @RequestParam int oneVersion,
            @RequestParam int anotherVersion,
            @RequestParam OrganisationId keep,
            @ModelAttribute("shell") Shell shell) {
        Compared first = seen(one, oneVersion);
        Compared second = seen(another, anotherVersion);
        merging.merge(keep.equals(one) ? second : first, keep.equals(one) ? first : second);
        return "redirect:" + shell.link("/directory/" + keep);
    }

    @PostMapping("/directory/duplicates/{one}/{another}/apart")
    @Only(Role.ADMINISTRATOR)
    String keepApart(
            @PathVariable OrganisationId one,
            @PathVariable OrganisationId another,
            @ModelAttribute("shell") Shell shell) {
        duplicates.keepApart(find(one).id(), find(another).id());
        return "redirect:" + shell.link("/directory/duplicates");
    }

    private Compared seen(OrganisationId id, int version) {
        Compared now = find(id);
        return new Compared(id, version, now.profile(), now.published(), now.changed());
    }

    private Compared find(OrganisationId id) {
        return organisations.findById(id).map(Compared::of).orElseThrow(NotFound::new);
    }
}
