package org.kontor.web;

import java.util.Comparator;
import java.util.List;
import org.kontor.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page from which administrators find what they look after.
@Controller
class AdministrationController {
    private final List<AdministrationEntry> entries;

    AdministrationController(List<AdministrationEntry> entries) {
        this.entries =
                entries.stream()
                        .sorted(Comparator.comparingInt(AdministrationEntry::order))
                        .toList();
    }

    @Bean
    static NavigationEntry administration() {
        return new NavigationEntry(
                1000,
                "web.administration",
                "settings",
                "/administration",
                Visitor::isAdministrator);
    }

    @GetMapping("/administration")
    @Only(Role.ADMINISTRATOR)
    ModelAndView show() {
        return new ModelAndView("web/administration").addObject("entries", entries);
    }
}
