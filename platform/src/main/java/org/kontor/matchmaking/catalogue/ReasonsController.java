package org.kontor.matchmaking.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.recommendation.Explaining;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Why a participant suits the reader's organisation: a part of pages that comes a moment later.
@Controller
class ReasonsController {
    private final Readers readers;
    private final Explaining explaining;

    ReasonsController(Readers readers, Explaining explaining) {
        this.readers = readers;
        this.explaining = explaining;
    }

    @GetMapping("/events/{event}/catalogue/{organisation}/reasons")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam Optional<UUID> as,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Reader reader = readers.of(event, as, shell);
        var other = new OrganisationId(organisation);
        List<String> reasons =
                reader.own()
                        .filter(own -> !own.equals(other))
                        .map(own -> explaining.reasons(reader.event().id(), own, other, shell))
                        .orElse(List.of());
        return new ModelAndView("matchmaking/recommendation/part", Map.of("reasons", reasons));
    }
}
