package org.kontor.directory.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationCard;
import org.kontor.documents.SheetDownload;
import org.kontor.documents.SheetReader;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// What a search of the public list finds, as a table.
@Controller
class ListDownloadController {
    private static final String NAME = "directory";

    private final ListingQueries listings;
    private final Codes codes;

    ListDownloadController(ListingQueries listings, Codes codes) {
        this.listings = listings;
        this.codes = codes;
    }

    @GetMapping("/directory/list.csv")
    @SignedIn
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("shell") Shell shell,
            HttpServletResponse response)
            throws IOException {
        SheetDownload.csv(response, NAME, header(shell), rows(parameters, shell));
    }

    @GetMapping("/directory/list.xlsx")
    @SignedIn
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("shell") Shell shell,
            HttpServletResponse response)
            throws IOException {
        SheetDownload.xlsx(
                response,
                NAME,
                shell.t("directory.list.title"),
                header(shell),
                rows(parameters, shell));
    }

    private static List<String> header(Shell shell) {
        return Stream.of(
                        "name",
                        "short-name",
                        "kind",
                        "country",
                        "ecosystems",
                        "label",
                        "description")
                .map(column -> shell.t("directory.field." + column))
                .toList();
    }

    private Stream<List<?>> rows(MultiValueMap<String, String> parameters, Shell shell) {
        var names =
                codes.topEver(CodeList.ECOSYSTEM, CodeList.LABEL).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().code(),
                                        entry -> shell.t(entry.getValue())));
        List<OrganisationCard> cards = listings.all(Search.of(parameters), SheetReader.MOST_ROWS);
        return cards.stream()
                .map(
                        card ->
                                List.of(
                                        card.name(),
                                        card.shortName(),
                                        shell.t("directory.kind", card.kind()),
                                        Countries.name(card.country(), shell.language()),
                                        card.ecosystems().stream()
                                                .map(code -> names.getOrDefault(code, code))
                                                .collect(Collectors.joining("; ")),
                                        card.label()
                                                .map(code -> names.getOrDefault(code, code))
                                                .orElse(""),
                                        shell.t(card.description())));
    }
}
