package org.kontor.directory.codelist;

import java.util.List;
import java.util.Locale;
import org.kontor.shared.Role;
import org.kontor.web.AdministrationEntry;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// All code lists, and those among them that nobody can extend.
@Controller
class CodeListsController {
    private static final int PLACE = 102;

    private final CodeListQueries lists;
    private final FixedLists fixed;

    CodeListsController(CodeListQueries lists, FixedLists fixed) {
        this.lists = lists;
        this.fixed = fixed;
    }

    @Bean
    static AdministrationEntry codeListsEntry() {
        return new AdministrationEntry(PLACE, "directory.codes.title", "list-tree", "/code-lists");
    }

    @GetMapping("/code-lists")
    @Only(Role.ADMINISTRATOR)
    ModelAndView all() {
        return new ModelAndView("directory/codelist/lists")
                .addObject("lists", lists.lists())
                .addObject("fixed", List.of(FixedList.values()));
    }

    @GetMapping("/code-lists/{fixed:countries|kinds|sizes}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView fixed(@PathVariable("fixed") String name, @ModelAttribute("shell") Shell shell) {
        FixedList list = FixedList.valueOf(name.toUpperCase(Locale.ROOT));
        return new ModelAndView("directory/codelist/fixed")
                .addObject("list", list)
                .addObject("entries", list.entries(shell.words()))
                .addObject("uses", fixed.uses(list));
    }
}
