package org.kontor.matchmaking.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.catalogue.CatalogueSearch.Facet;
import org.kontor.matchmaking.recommendation.Explaining;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who takes part in the matchmaking of an event, for those who do and for the organiser.
@Controller
class CatalogueController {
    private final Readers readers;
    private final CatalogueQueries queries;
    private final Explaining explaining;
    private final CodeBook.Reader codes;

    CatalogueController(
            Readers readers,
            CatalogueQueries queries,
            Explaining explaining,
            CodeBook.Reader codes) {
        this.readers = readers;
        this.queries = queries;
        this.explaining = explaining;
        this.codes = codes;
    }

    @GetMapping("/events/{event}/catalogue")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response) {
        EventCard card = readers.event(event);
        Optional<Reader> reader = readers.find(card, as, shell);
        // The whole page and its changing part have one address.
        response.addHeader("Vary", "HX-Target");
        if (reader.isEmpty()) {
            return new ModelAndView("matchmaking/request/none", Map.of("event", card));
        }
        String view = target.equals("results") ? "results" : "catalogue";
        return new ModelAndView(
                "matchmaking/catalogue/" + view,
                Map.of("page", page(reader.get(), CatalogueSearch.of(parameters), shell)));
    }

    private CataloguePage page(Reader reader, CatalogueSearch search, Shell shell) {
        var narrowing = new Narrowing(reader, search, false);
        Map<String, Map<String, Long>> counts = queries.counts(narrowing);
        if (counts.isEmpty() && !search.text().isEmpty()) {
            narrowing = new Narrowing(reader, search, true);
            counts = queries.counts(narrowing);
        }
        List<Listed> found = queries.find(narrowing);
        boolean more = found.size() > CatalogueQueries.PAGE;
        List<Listed> rows = more ? found.subList(0, CatalogueQueries.PAGE) : found;
        CodeBook book = codes.read();
        Map<OrganisationId, List<String>> reasons =
                reader.own()
                        .map(
                                own ->
                                        explaining.reasons(
                                                reader.event().id(),
                                                own,
                                                rows.stream().map(Listed::id).toList(),
                                                book,
                                                shell))
                        .orElse(Map.of());
        return new CataloguePage(
                reader,
                search,
                counts.getOrDefault("total", Map.of()).getOrDefault("", 0L),
                narrowing.close() && !rows.isEmpty(),
                facets(search, counts, book, shell),
                rows,
                reasons,
                book.top("ECOSYSTEM", shell.language()),
                more ? rows.getLast().cursor().encoded() : "");
    }

    private static List<org.kontor.web.Facet> facets(
            CatalogueSearch search,
            Map<String, Map<String, Long>> counts,
            CodeBook book,
            Shell shell) {
        return Arrays.stream(Facet.values())
                .map(
                        facet ->
                                org.kontor.web.Facet.of(
                                        facet.code(),
                                        counts.getOrDefault(facet.code(), Map.of()),
                                        search.of(facet),
                                        label(facet, book, shell)))
                .toList();
    }

    private static UnaryOperator<String> label(Facet facet, CodeBook book, Shell shell) {
        return switch (facet) {
            case COUNTRY -> code -> Countries.name(code, shell.language());
            case ECOSYSTEM, SECTOR -> code -> book.name(code, shell.language());
            case KIND -> code -> worded("directory.kind.", code, shell);
            case DIRECTION -> code -> worded("matchmaking.direction.", code, shell);
            case MATTER -> code -> worded("matchmaking.matter.", code, shell);
        };
    }

    /// What an address carries may be no constant.
    private static String worded(String prefix, String code, Shell shell) {
        return shell.words().has(prefix + code.toLowerCase(Locale.ROOT))
                ? shell.t(prefix + code.toLowerCase(Locale.ROOT))
                : code;
    }
}
