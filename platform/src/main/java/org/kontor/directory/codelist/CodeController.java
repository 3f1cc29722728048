package org.kontor.directory.codelist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
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

/// One code: what it is called, who goes by it, and whether it is offered.
@Controller
class CodeController {
    private final CodeListQueries lists;
    private final ChangingCodes changing;
    private final Directory directory;

    CodeController(CodeListQueries lists, ChangingCodes changing, Directory directory) {
        this.lists = lists;
        this.changing = changing;
        this.directory = directory;
    }

    @GetMapping("/code-lists/{list}/{version}/{code}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView show(
            @PathVariable String list, @PathVariable String version, @PathVariable String code) {
        Found found = find(list, version, code);
        Translated label = found.entry.label();
        var form =
                FormInput.of(
                        Map.of(
                                "label-en", label.exactly(Language.EN),
                                "label-lt", label.exactly(Language.LT),
                                "version", String.valueOf(found.entry.revision())));
        return page(found, form, HttpStatus.OK);
    }

    @PostMapping("/code-lists/{list}/{version}/{code}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView relabel(
            @PathVariable String list,
            @PathVariable String version,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Found found = find(list, version, code);
        var form = new FormInput(sent);
        Translated label = CodeCheck.label(form);
        CodeCheck.label(label, form.errors());
        if (!form.errors().isEmpty()) {
            return page(found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        form.requireVersion(found.entry.revision());
        changing.relabel(found.list, found.entry, found.entry.revision(), label);
        return back(found, shell);
    }

    @PostMapping("/code-lists/{list}/{version}/{code}/retirement")
    @Only(Role.ADMINISTRATOR)
    ModelAndView retire(
            @PathVariable String list,
            @PathVariable String version,
            @PathVariable String code,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Found found = find(list, version, code);
        changing.retire(found.list, found.entry);
        return back(found, shell);
    }

    @PostMapping("/code-lists/{list}/{version}/{code}/reinstatement")
    @Only(Role.ADMINISTRATOR)
    ModelAndView reinstate(
            @PathVariable String list,
            @PathVariable String version,
            @PathVariable String code,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Found found = find(list, version, code);
        changing.reinstate(found.list, found.entry);
        return back(found, shell);
    }

    private Found find(String list, String version, String code) {
        CodeListCard card = lists.find(list, version).orElseThrow(NotFound::new);
        return new Found(card, lists.entry(card, code).orElseThrow(NotFound::new));
    }

    private static ModelAndView back(Found found, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(found.list.path(found.entry.code())));
    }

    private ModelAndView page(Found found, FormInput form, HttpStatus status) {
        String code = found.entry.code();
        List<OrganisationId> users = lists.users(found.list, code);
        Map<OrganisationId, OrganisationCard> cards = directory.find(users);
        var page =
                new CodePage(
                        found.list,
                        found.entry,
                        lists.above(found.list, code),
                        lists.below(found.list, Optional.of(code)),
                        users.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList(),
                        form);
        return new ModelAndView("directory/codelist/code", Map.of("page", page), status);
    }

    private record Found(CodeListCard list, CodeEntry entry) {}
}
