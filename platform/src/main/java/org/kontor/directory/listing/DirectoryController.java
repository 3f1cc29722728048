package org.kontor.directory.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationKind;
import org.kontor.shared.Translated;
import org.kontor.web.Everyone;
import org.kontor.web.Facet;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The public list of organisations.
@Controller
class DirectoryController {
    private final ListingQueries listings;
    private final Codes codes;

    DirectoryController(ListingQueries listings, Codes codes) {
        this.listings = listings;
        this.codes = codes;
    }

    @GetMapping("/directory")
    @Everyone
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @ModelAttribute("shell") Shell shell,
            HttpServletResponse response,
            Model model) {
        Search search = Search.of(parameters);
        Found found = listings.find(search);
        model.addAttribute("page", page(search, found, shell));
        response.addHeader("Server-Timing", found.timing());
        // The whole page and its changing part have one address.
        response.addHeader("Vary", "HX-Target");
        return target.equals("results") ? "directory/listing/results" : "directory/listing/list";
    }

    private ListPage page(Search search, Found found, Shell shell) {
        var lists = codes.topEver(CodeList.NACE, CodeList.ECOSYSTEM, CodeList.LABEL);
        Map<String, String> ecosystems = names(lists, CodeList.ECOSYSTEM, shell);
        Map<String, String> sectors = names(lists, CodeList.NACE, shell);
        Map<String, String> labels = names(lists, CodeList.LABEL, shell);
        return new ListPage(
                search,
                found.total(),
                found.close(),
                List.of(
                        facet("country", found, search.countries(), country(shell)),
                        facet("ecosystem", found, search.ecosystems(), in(ecosystems)),
                        facet("label", found, search.labels(), in(labels)),
                        facet("kind", found, search.kinds(), kind(shell)),
                        facet("sector", found, search.sectors(), in(sectors))),
                found.counts("country"),
                found.cards(),
                found.next(),
                ecosystems,
                labels);
    }

    private static Facet facet(
            String name, Found found, Set<String> chosen, UnaryOperator<String> label) {
        return Facet.of(name, found.counts(name), chosen, label);
    }

    private static Map<String, String> names(
            Map<Code, Translated> lists, CodeList list, Shell shell) {
        var names = new LinkedHashMap<String, String>();
        lists.forEach(
                (code, label) -> {
                    if (code.list() == list) {
                        names.put(code.code(), shell.t(label));
                    }
                });
        return names;
    }

    private static UnaryOperator<String> in(Map<String, String> names) {
        return code -> names.getOrDefault(code, code);
    }

    private static UnaryOperator<String> country(Shell shell) {
        return code -> Countries.name(code, shell.language());
    }

    private static UnaryOperator<String> kind(Shell shell) {
        return code ->
                java.util.Arrays.stream(OrganisationKind.values())
                        .filter(kind -> kind.name().equals(code))
                        .findFirst()
                        .map(kind -> shell.t("directory.kind", kind))
                        .orElse(code);
    }
}
